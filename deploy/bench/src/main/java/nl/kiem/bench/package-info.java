/** Measurements against plain controls; ratios within one run, because absolute numbers belong to a machine. */
@NullMarked
package nl.kiem.bench;

import org.jspecify.annotations.NullMarked;
