@NullMarked
package nl.kiem.infra;

import org.jspecify.annotations.NullMarked;
