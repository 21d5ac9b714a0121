package nl.kiem.initiative.collaboration.domain;

/**
 * What an organisation may set about collaborations.
 *
 * @param signWorkingDays within which participants sign, and the lead revises a draft or redistributes a share
 * @param participantsMax of one collaboration
 * @param daysMax how many calendar days one agreement may span
 */
public record CollaborationRules(int signWorkingDays, int participantsMax, int daysMax) {}
