/** How people come in to the pages and go out again, by way of the identity provider. */
@NullMarked
package nl.kiem.monitoring.login;

import org.jspecify.annotations.NullMarked;
