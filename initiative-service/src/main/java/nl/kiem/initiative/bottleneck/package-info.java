/** Legal bottlenecks (wetgevingsknelpunten): articles of law that stand in the way of service, and who answers for them. */
@NullMarked
package nl.kiem.initiative.bottleneck;

import org.jspecify.annotations.NullMarked;
