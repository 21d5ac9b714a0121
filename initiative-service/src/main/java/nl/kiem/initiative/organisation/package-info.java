/** The register of organisations: how they are called, their teams, functions and mandates. */
@NullMarked
package nl.kiem.initiative.organisation;

import org.jspecify.annotations.NullMarked;
