package nl.kiem.events.contract.initiative;

import nl.kiem.events.contract.Money;

/**
 * What stood ready for something that ended, and can be given to something else.
 *
 * @param money allocated and not known to have been spent
 * @param hours likewise, in whole hours
 */
public record Released(Money money, long hours) {}
