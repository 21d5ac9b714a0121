@NullMarked
package nl.kiem.initiative.bottleneck.domain;

import org.jspecify.annotations.NullMarked;
