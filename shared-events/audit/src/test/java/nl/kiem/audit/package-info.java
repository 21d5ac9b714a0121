@NullMarked
package nl.kiem.audit;

import org.jspecify.annotations.NullMarked;
