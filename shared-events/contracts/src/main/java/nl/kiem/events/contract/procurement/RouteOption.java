package nl.kiem.events.contract.procurement;

/**
 * A route as the rules see it.
 *
 * @param why the rule and, where there is one, the article
 */
public record RouteOption(Route route, boolean permitted, String why) {}
