@NullMarked
package nl.kiem.events.runtime.personal;

import org.jspecify.annotations.NullMarked;
