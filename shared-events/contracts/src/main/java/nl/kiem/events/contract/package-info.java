/** The published language: values, identifiers and the marks that every event of every service carries. */
@NullMarked
package nl.kiem.events.contract;

import org.jspecify.annotations.NullMarked;
