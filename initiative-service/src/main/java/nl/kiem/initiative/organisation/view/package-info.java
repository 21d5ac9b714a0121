/** The register as a list. */
@NullMarked
package nl.kiem.initiative.organisation.view;

import org.jspecify.annotations.NullMarked;
