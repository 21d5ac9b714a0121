@NullMarked
package nl.kiem.events.runtime.http;

import org.jspecify.annotations.NullMarked;
