@NullMarked
package nl.kiem.local.register;

import org.jspecify.annotations.NullMarked;
