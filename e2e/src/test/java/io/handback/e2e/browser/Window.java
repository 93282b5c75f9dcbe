package io.handback.e2e.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;

import io.handback.embedded.Person;

/// A browser window with cookies of its own; it notes what goes wrong in it.
public final class Window {

    private final BrowserContext context;
    private final Faults faults;
    private final Page page;

    Window(BrowserContext context, URI origin) {
        this.context = context;
        this.faults = new Faults(origin);
        faults.watch(context);
        this.page = context.newPage();
    }

    /// What the window shows.
    public Page page() {
        return page;
    }

    /// All pages with the same cookies.
    public BrowserContext context() {
        return context;
    }

    /// Lets pages of this window talk to another origin, too: the example CRM's, for instance.
    public Window mayReach(URI origin) {
        faults.mayReach(origin);
        return this;
    }

    /// What contains this text is no fault in this test.
    public Window expecting(String text) {
        faults.expect(text);
        return this;
    }

    /// What has gone wrong so far.
    public List<String> faults() {
        // lets events that are under way arrive
        context.pages().forEach(Window::askForNothing);
        return faults.seen();
    }

    private static void askForNothing(Page page) {
        try {
            page.evaluate("0");
        } catch (PlaywrightException _) {
            // a page that cannot answer (crashed, or on its way) says nothing more
        }
    }

    /// The button in the issuer's sign-in page that signs in as this person.
    public Locator pick(Person person) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(person.name()));
    }

    /// Saves a picture and the markup of what is shown; where.
    String keepPicture(Path withoutEnding) {
        try {
            Files.createDirectories(withoutEnding.getParent());
            Files.writeString(Path.of(withoutEnding + ".html"), page.url() + "\n" + page.content());
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(withoutEnding + ".png")).setFullPage(true));
            return withoutEnding + ".png and .html";
        } catch (IOException | PlaywrightException e) {
            return "nothing could be saved: " + e.getMessage();
        }
    }

    void close() {
        context.close();
    }
}
