@NullMarked
package nl.kiem.initiative.bottleneck.view;

import org.jspecify.annotations.NullMarked;
