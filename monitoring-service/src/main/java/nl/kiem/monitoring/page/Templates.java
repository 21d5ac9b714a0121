package nl.kiem.monitoring.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages; the build checks that they use only what is there. */
@CheckedTemplate(basePath = "")
final class Templates {

    private Templates() {}

    static native TemplateInstance overview(Head head, Overview page);

    static native TemplateInstance story(Head head, StoryPage page);

    static native TemplateInstance listing(Head head, Listing page);

    static native TemplateInstance problem(Head head, String text);
}
