/** The test kit's own tests: that what should fail does fail. */
@NullMarked
package nl.kiem.events.testkit;

import org.jspecify.annotations.NullMarked;
