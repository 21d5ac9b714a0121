/** The processes of the platform: which there are, how each is started, watched, restarted and ended. */
@NullMarked
package nl.kiem.local.platform;

import org.jspecify.annotations.NullMarked;
