/** The servers that Kiem stands on, each started as a process of its own from Maven artifacts. */
@NullMarked
package nl.kiem.infra;

import org.jspecify.annotations.NullMarked;
