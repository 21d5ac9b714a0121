/** Read models over the events of all services, and the questions that they answer over REST. */
@NullMarked
package nl.kiem.monitoring.view;

import org.jspecify.annotations.NullMarked;
