package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.handback.embedded.Person;

/// The dashboard in a window, in the words of an English reader.
record Dashboard(Window window) {

    private static final Pattern AT_THE_ISSUER = Pattern.compile(".*/issuer/.*");

    /// Opens the dashboard and signs in as this person at the issuer.
    static Dashboard signedIn(Window window, Person person) {
        Dashboard dashboard = new Dashboard(window);
        dashboard.page().navigate("/");
        dashboard.button("Sign in").click();
        assertThat(dashboard.page()).hasURL(AT_THE_ISSUER);
        window.pick(person).click();
        assertThat(dashboard.page()).not().hasURL(AT_THE_ISSUER);
        assertThat(dashboard.button(person.name())).isVisible();
        return dashboard;
    }

    Page page() {
        return window.page();
    }

    /// Goes to an address and waits until everything in it has come.
    void open(String address) {
        page().navigate(address);
        settle();
    }

    /// Waits until nothing says that it is loading any more.
    void settle() {
        assertThat(heading()).isVisible();
        assertThat(page().getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("Loading").setExact(true))).hasCount(0);
    }

    /// The heading of the page.
    Locator heading() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /// What is said in passing.
    Locator said(String text) {
        return page().getByText(text);
    }

    /// Signs out, by the menu of the account.
    void signOut(Person person) {
        button(person.name()).click();
        button("Sign out").click();
        assertThat(button("Sign in")).isVisible();
    }

    /// Opens the feed and waits until what comes from now on waits behind its button.
    void openFeed() {
        open("/feed");
        assertThat(page().getByText("Live", new Page.GetByTextOptions().setExact(true))).isVisible();
    }

    /// Shows what has arrived in the feed behind its button.
    void showNew() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("\\d+ new"))).click();
    }

    /// The pieces of feedback (or tiles) with this text.
    Locator articles(String text) {
        return page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(text));
    }
}
