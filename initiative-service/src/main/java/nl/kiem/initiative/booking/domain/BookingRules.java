package nl.kiem.initiative.booking.domain;

/**
 * What an organisation may set about bookings.
 *
 * @param answerWorkingDays within which a provider answers
 * @param daysMax how many calendar days one booking may span
 * @param daysAheadMax how many calendar days before its first day it may be asked for
 */
public record BookingRules(int answerWorkingDays, int daysMax, int daysAheadMax) {}
