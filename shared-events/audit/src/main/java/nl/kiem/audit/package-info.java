/** Checks what a service recorded against what it signed, without the service. Reads, and writes nothing. */
@NullMarked
package nl.kiem.audit;

import org.jspecify.annotations.NullMarked;
