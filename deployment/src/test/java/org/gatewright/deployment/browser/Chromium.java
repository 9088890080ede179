package org.gatewright.deployment.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a screen, used as a person uses it. */
public final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    private Chromium(String language, List<String> more) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=" + language,
                "--window-size=1280,1000");
        options.addArguments(more);
        options.setAcceptInsecureCerts(true);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                options);
    }

    public static Chromium speaking(String language) {
        return new Chromium(language, List.of());
    }

    /** Takes this machine for a host of the application, with whatever certificate it shows. */
    public static Chromium meeting(String host, ServiceProviderSite site) {
        return new Chromium(
                "en",
                List.of(
                        "--host-resolver-rules=MAP " + host + ":443 127.0.0.1:" + site.port(),
                        "--ignore-certificate-errors"));
    }

    /**
     * Takes this machine for a host of the application, and one of its ports for an address of the server: where a proxy with TLS
     * would be, which is why the browser holds the address for a safe one.
     */
    public static Chromium meeting(String host, ServiceProviderSite site, URI server, int port) {
        return new Chromium(
                "en",
                List.of(
                        "--host-resolver-rules=MAP " + host + ":443 127.0.0.1:" + site.port() + ",MAP "
                                + server.getHost() + ":80 127.0.0.1:" + port,
                        "--unsafely-treat-insecure-origin-as-secure=" + server,
                        "--ignore-certificate-errors"));
    }

    public void open(String address) {
        driver.get(address);
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    public String title() {
        return String.valueOf(driver.getTitle());
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public String source() {
        return String.valueOf(driver.getPageSource());
    }

    /** Replaces what is in a field. */
    public void fill(String id, String value) {
        WebElement field = await(ExpectedConditions.elementToBeClickable(By.id(id)));
        field.clear();
        field.sendKeys(value);
    }

    /** What stands in a field. */
    public String valueOf(String id) {
        return String.valueOf(find(By.id(id)).getDomProperty("value"));
    }

    /** Hands a file to an upload field. */
    public void upload(String id, Path file) {
        driver.findElement(By.id(id)).sendKeys(file.toAbsolutePath().toString());
    }

    /** Chooses an entry of a drop-down by the text shown. */
    public void select(String id, String entry) {
        new Select(driver.findElement(By.id(id))).selectByVisibleText(entry);
    }

    /** Types into a chooser and takes the first entry it offers. */
    public void choose(String id, String typed) {
        fill(id + "_input", typed);
        await(ExpectedConditions.elementToBeClickable(By.cssSelector("#" + id + "_panel .ui-autocomplete-item")))
                .click();
    }

    public void check(By what) {
        WebElement box = await(ExpectedConditions.elementToBeClickable(what));
        if (!box.isSelected()) {
            box.click();
        }
    }

    /** Clicks something that leads to another page, and waits until it is there. */
    public void follow(By what) {
        leave(() -> await(ExpectedConditions.elementToBeClickable(what)).click());
    }

    /** Presses keys, wherever the focus is. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses a key that leads to another page, and waits until it is there. */
    public void pressToLeave(CharSequence key) {
        leave(() -> press(key));
    }

    private void leave(Runnable act) {
        driver.executeScript("window.left = true");
        act.run();
        await(new AnotherPage());
    }

    public WebElement find(By what) {
        return await(ExpectedConditions.presenceOfElementLocated(what));
    }

    /** A cookie of the page's host. */
    public Cookie cookie(String name) {
        return Objects.requireNonNull(driver.manage().getCookieNamed(name), name);
    }

    public List<WebElement> findAll(By what) {
        return driver.findElements(what);
    }

    /** HTTP status of the page. */
    public long status() {
        Object status = driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
        return status instanceof Long number ? number : 0;
    }

    /** Where the links of the page lead, in full; files to download are left out. */
    public List<String> links() {
        Object links = driver.executeScript(
                "return Array.from(document.querySelectorAll('a[href]:not([download])'), link => link.href)");
        return links instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    /** Gives the page this width, however narrow a window may be. */
    public void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What axe-core finds wrong with the page, a line each; nothing on a good page. */
    public List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()))
                        .toList();
    }

    /** Switches between light and dark as the system would, at once: a colour on its way is no fault of the page. */
    public void prefer(String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colorScheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** From here on, pages are shown as to somebody who has switched scripts off. */
    public void withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** How many bytes came over the wire for this page and all that it needs; what was in the browser's cache counts nothing. */
    public long transferred() {
        return Long.parseLong(
                String.valueOf(
                        driver.executeScript(
                                """
                        return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                            .reduce((sum, entry) => sum + entry.transferSize, 0)""")));
    }

    /** Whether the page is wider than the window. */
    public boolean scrollsSideways() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Waits for a page that comes by itself. */
    public void awaitTitle(String title) {
        await(ExpectedConditions.titleIs(title));
    }

    /** A picture of the whole page, however long, without the messages that come and go. */
    public void fullPicture(Path file) {
        driver.executeScript("document.querySelectorAll('.toast').forEach(toast => toast.remove())");
        Map<String, ?> whole = Map.of(
                "x",
                0,
                "y",
                0,
                "scale",
                1,
                "width",
                1280,
                "height",
                Objects.requireNonNull(driver.executeScript("return document.documentElement.scrollHeight")));
        Object picture = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", whole))
                .get("data");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the page under {@code target/screenshots}. */
    public Path picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            return Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private <T> T await(ExpectedCondition<T> condition) {
        try {
            return new WebDriverWait(driver, PATIENCE)
                    .ignoring(WebDriverException.class)
                    .until(condition);
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain for " + condition + " on \"" + title() + "\", " + address(), e);
        }
    }

    /** A page without the mark of the last one. Asking for a stale element instead fails now and then between two pages. */
    private static final class AnotherPage implements ExpectedCondition<Boolean> {

        @Override
        public Boolean apply(WebDriver page) {
            return Boolean.TRUE.equals(((JavascriptExecutor) page)
                    .executeScript("return !window.left && document.readyState === 'complete'"));
        }

        @Override
        public String toString() {
            return "another page";
        }
    }
}
