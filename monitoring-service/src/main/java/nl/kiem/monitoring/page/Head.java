package nl.kiem.monitoring.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kiem.monitoring.login.Login;

/**
 * What every page has.
 *
 * @param t words in the language of the page
 * @param title of the page, as plain text
 * @param path of the page, without the query
 * @param query of the page, without the language
 * @param live whether the page keeps itself up to date
 * @param visitor who looks at it
 */
public record Head(
        Texts t, String title, String path, Map<String, String> query, Instant readAt, boolean live, Visitor visitor) {

    public Head {
        query = new LinkedHashMap<>(query);
        query.remove("lang");
    }

    public String lang() {
        return t.language().tag();
    }

    public Language other() {
        return t.language().other();
    }

    /** This page in the other language. */
    public String otherHref() {
        return href(path, query, other());
    }

    public String selfHref() {
        return href(path, query, t.language());
    }

    public boolean loggedIn() {
        return visitor.actor() != null;
    }

    /** Roles and organisation of who is logged in. */
    public String who() {
        return visitor.roles(t.language()) + " · " + visitor.organisation();
    }

    /** Logs in and comes back to this page. */
    public String loginHref() {
        String back = path.startsWith(Login.IN) ? to("/") : selfHref();
        return Login.IN + "?return=" + encoded(back);
    }

    /** Another page in this language. */
    public String to(String otherPath) {
        return otherPath + (otherPath.contains("?") ? "&" : "?") + "lang=" + lang();
    }

    /** This page, further on. */
    public String after(String next) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put("after", next);
        return href(path, more, t.language());
    }

    public String story(String threadId) {
        return to("/threads/" + threadId);
    }

    public boolean at(String otherPath) {
        return path.equals(otherPath);
    }

    /** The list on a page behind a number that the API counts: the same query under the page's own path. */
    public String list(String apiHref) {
        return to(apiHref.replace("/v1/portfolio/initiatives", "/initiatives").replace("/v1/threads", "/threads"));
    }

    private static String href(String path, Map<String, String> query, Language language) {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.put("lang", language.tag());
        return all.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
