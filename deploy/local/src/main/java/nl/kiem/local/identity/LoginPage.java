package nl.kiem.local.identity;

import java.util.stream.Collectors;
import nl.kiem.events.contract.Role;
import nl.kiem.identity.Account;
import nl.kiem.identity.Accounts;
import nl.kiem.identity.Accounts.Organisation;

/** The page on which one picks who to be: plain, in two languages, without script, a button per account. */
final class LoginPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Kiem: kies een account / choose an account</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1a1a1a; background: #fff; }
            h2 { margin: 1.5rem 0 .5rem; font-size: 1.1rem; }
            ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
            form { margin: 0; }
            button { font: inherit; text-align: left; min-height: 2.75rem; padding: .25rem .75rem; border: 1px solid #595959; border-radius: .25rem; background: #fff; color: #1a1a1a; cursor: pointer; }
            button:hover { background: #eef3f8; }
            button:focus-visible { outline: 3px solid #154273; outline-offset: 2px; }
            </style>
            </head>
            <body>
            <main>
            <h1>Kies een account <span lang="en">/ Choose an account</span></h1>
            <p>Dit is een ontwikkelomgeving: er is geen wachtwoord.
            <span lang="en">This is a development environment: there is no password.</span></p>
            %s
            </main>
            </body>
            </html>
            """;

    private LoginPage() {}

    static String html() {
        return PAGE.formatted(
                Accounts.organisations().stream().map(LoginPage::section).collect(Collectors.joining("\n")));
    }

    private static String section(Organisation organisation) {
        String accounts = Accounts.of(organisation.id())
                .filter(account -> account.role() != Role.SYS)
                .map(account -> "<li>" + form(account) + "</li>")
                .collect(Collectors.joining("\n"));
        return "<section>\n<h2>%s</h2>\n<ul>\n%s\n</ul>\n</section>".formatted(escaped(organisation.name()), accounts);
    }

    private static String form(Account account) {
        String claims = "{\"org\":\"%s\",\"groups\":[\"%s\"]}".formatted(account.organisation(), account.role());
        return """
                <form method="post"><input type="hidden" name="username" value="%s">\
                <input type="hidden" name="claims" value="%s">\
                <button type="submit">%s <span lang="en">/ %s</span></button></form>""".formatted(
                        account.name(),
                        escaped(claims),
                        account.role().dutch(),
                        account.role().english());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
