package nl.kiem.events.contract.procurement;

import nl.kiem.events.contract.Money;

/**
 * One lot (perceel) of a tender.
 *
 * @param id such as LOT-0001
 * @param cpv eight digits, a hyphen and the check digit
 */
public record Lot(String id, String title, String cpv, Money value) {}
