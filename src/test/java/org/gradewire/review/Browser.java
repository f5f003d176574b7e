package org.gradewire.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A headless Chromium with a page in it, driven as a person would. */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Notes what the content security policy had to forbid, and every error. */
  private static final String LISTENER =
      """
      window.forbidden = [];
      addEventListener('securitypolicyviolation',
        e => forbidden.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
      addEventListener('error', e => forbidden.push('error ' + e.message));
      addEventListener('unhandledrejection', e => forbidden.push('rejection ' + e.reason));
      """;

  private final ChromeDriver driver;
  private final Path downloads;

  private Browser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Starts one, or nothing if this machine has no Chromium or no driver for it. */
  static Optional<Browser> start() throws IOException {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = onPath("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      return Optional.empty();
    }
    Path downloads = Files.createTempDirectory("gradewire-downloads");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .usingAnyFreePort()
            .build();
    ChromeOptions options =
        new ChromeOptions()
            .setBinary(chromium.get().toFile())
            .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage")
            .addArguments("--disable-gpu", "--window-size=1400,900", "--lang=en-GB")
            .setExperimentalOption(
                "prefs", Map.of("download.default_directory", downloads.toString()));
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENER));
    return Optional.of(new Browser(driver, downloads).look(1400, 900, "light"));
  }

  private static Optional<Path> onPath(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Sets the size of the window and the theme of the system; nothing moves. */
  public Browser look(int width, int height, String theme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", theme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Opens a page as somebody who never saw one. */
  Browser openNew(Path page) {
    driver.get(page.toUri().toString());
    js("localStorage.clear()");
    return open(page.toUri().toString());
  }

  /** Opens a page. */
  public Browser open(String uri) {
    driver.get(uri);
    return await("body[data-ready]");
  }

  /** Opens a page in another window, and goes to it. */
  String openWindow(String uri) {
    String before = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENER));
    open(uri);
    return before;
  }

  /** Closes this window and goes to another. */
  void backTo(String window) {
    driver.close();
    driver.switchTo().window(window);
  }

  /** Waits until there is such an element. */
  Browser await(String css) {
    return await(css, () -> !driver.findElements(By.cssSelector(css)).isEmpty());
  }

  /** Waits until the element has this text in it. */
  Browser awaitText(String css, String text) {
    return await(css + " has " + text, () -> text(css).contains(text));
  }

  /** Waits until something holds. */
  Browser await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what + "; " + forbidden()).isLessThan(end);
      pause();
    }
    return this;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Presses these keys one after another, wherever the focus is. */
  Browser press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
    return this;
  }

  /** Presses a key together with Control. */
  Browser pressControl(String key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
    return this;
  }

  Browser click(String css) {
    driver.findElement(By.cssSelector(css)).click();
    return this;
  }

  Browser type(String css, String text) {
    WebElement element = driver.findElement(By.cssSelector(css));
    if (!"file".equals(element.getDomAttribute("type"))) {
      element.clear();
    }
    element.sendKeys(text);
    return this;
  }

  String text(String css) {
    return String.valueOf(
        js(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('|')",
            css));
  }

  long count(String css) {
    return ((Number) js("return document.querySelectorAll(arguments[0]).length", css)).longValue();
  }

  /** Runs a script in the page and returns its value; {@code "null"} stands for none. */
  public Object js(String script, Object... arguments) {
    @Nullable Object value = driver.executeScript(script, arguments);
    return value == null ? "null" : value;
  }

  /** Waits for the script's last argument to be called, and returns what it is called with. */
  Object later(String script, Object... arguments) {
    @Nullable Object value = driver.executeAsyncScript(script, arguments);
    return value == null ? "null" : value;
  }

  /** Returns what the policy had to forbid and which errors there were, which is to be nothing. */
  public List<Object> forbidden() {
    return List.of(((List<?>) js("return window.forbidden")).toArray());
  }

  /** Returns what axe finds against levels A and AA, a line each. */
  public List<String> barriers() throws IOException {
    js(axe());
    Object found =
        later(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
              .then(r => done(r.violations.flatMap(v => v.nodes.map(n =>
                v.id + ' ' + n.target.join(' ') + ' ' + n.failureSummary))), e => done(['' + e]));
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Waits for a file to be downloaded, takes it away and returns its text. */
  String downloaded(String name) throws IOException {
    Path file = downloads.resolve(name);
    await("download of " + name, () -> Files.exists(file));
    String text = Files.readString(file);
    Files.delete(file);
    assertThat(text).isNotEmpty();
    return text;
  }

  /**
   * Returns the memory in use of the largest process of pages, in megabytes, with what it shares
   * with others; 0 where the system does not say.
   */
  long megabytes() throws IOException {
    long largest = 0;
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      Path about = Path.of("/proc", String.valueOf(process.pid()));
      if (Files.isReadable(about.resolve("cmdline"))
          && Files.readString(about.resolve("cmdline")).contains("--type=renderer")) {
        for (String line : Files.readAllLines(about.resolve("status"))) {
          if (line.startsWith("VmRSS:")) {
            largest = Math.max(largest, Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10);
          }
        }
      }
    }
    return largest;
  }

  /** Saves a picture of the window. */
  void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
