/** Opening rounds, asking for a token, answering with it, and giving a plan, over HTTP. */
@NullMarked
package nl.kiem.initiative.biotope.api;

import org.jspecify.annotations.NullMarked;
