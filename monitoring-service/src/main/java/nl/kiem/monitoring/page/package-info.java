/** The same answers as pages that people read, in Dutch and in English, with and without scripts. */
@NullMarked
package nl.kiem.monitoring.page;

import org.jspecify.annotations.NullMarked;
