@NullMarked
package nl.kiem.local.command;

import org.jspecify.annotations.NullMarked;
