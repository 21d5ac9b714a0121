@NullMarked
package nl.kiem.scaling.domain;

import org.jspecify.annotations.NullMarked;
