package org.gradewire.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes the pictures of the README, of the output of {@code corpus/}: {@code mvn test
 * -Dtest=ReadmePicturesTest -Dgradewire.pictures=docs/images}. Without the property it is skipped.
 */
@Tag("corenlp")
@ExtendWith(InBrowser.class)
class ReadmePicturesTest {
  private static final long LARGEST = 200_000;
  private static final int COLOURS = 256;

  @Test
  void ofTheReviewPage(Browser browser) throws Exception {
    String folder = System.getProperty("gradewire.pictures", "");
    assumeTrue(!folder.isEmpty(), "skipped: no -Dgradewire.pictures=FOLDER");
    Path to = Files.createDirectories(Path.of(folder));
    Path page = Extracted.of("corpus").resolve("review.html");
    show(browser.look(1360, 820, "light").openNew(page), "ofsted/birmingham/full/2023");
    picture(browser, to.resolve("review.png"));
    show(browser.look(1360, 820, "dark").openNew(page), "ofsted/birmingham/full/2018");
    browser.press("a", "a");
    browser.js("document.querySelector('.group.people, .group.articles').scrollIntoView()");
    picture(browser, to.resolve("review-dark.png"));
    show(browser.look(390, 780, "light").openNew(page), "ofsted/birmingham/full/2023");
    picture(browser, to.resolve("review-narrow.png"));
  }

  private static void show(Browser browser, String id) {
    browser.type("#search", "birmingham");
    browser.js(
        """
        const part = arguments[0];
        const rows = [...document.querySelectorAll('.record-row')];
        rows.find(row => row.getAttribute('aria-label').includes(part)).click();
        document.activeElement.blur();
        """,
        id.endsWith("2023") ? "Full inspection, 2023" : "December 2018");
    browser.awaitText(".record-head .id", id);
  }

  private static void picture(Browser browser, Path file) throws Exception {
    browser.later("document.fonts.ready.then(() => setTimeout(arguments[0], 300))");
    browser.picture(file);
    ImageIO.write(indexed(ImageIO.read(file.toFile())), "png", file.toFile());
    assertThat(Files.size(file)).isLessThan(LARGEST);
  }

  /** Returns the picture in its 256 most frequent colours, every other one as the nearest. */
  private static BufferedImage indexed(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    // One colour of every sort first, the bright ones above all: a red dot is small but says much.
    Map<Integer, Integer> sorts = new HashMap<>();
    counts.forEach(
        (colour, count) ->
            sorts.merge(
                colour & 0xf0f0f0,
                colour,
                (a, b) -> counts.getOrDefault(a, 0) >= counts.getOrDefault(b, 0) ? a : b));
    Set<Integer> palette = new LinkedHashSet<>();
    sorts.values().stream()
        .sorted(
            Comparator.comparingLong(
                it -> -(long) counts.getOrDefault(it, 0) * (1 + brightness(it))))
        .limit(COLOURS * 3 / 4)
        .forEach(palette::add);
    counts.keySet().stream()
        .sorted(Comparator.comparingInt(it -> -counts.getOrDefault(it, 0)))
        .filter(it -> palette.size() < COLOURS)
        .forEach(palette::add);
    int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel model =
        new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage indexed =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int colour = picture.getRGB(x, y) & 0xffffff;
        int index = nearest.computeIfAbsent(colour, key -> nearest(key, colours));
        indexed.getRaster().setSample(x, y, 0, index);
      }
    }
    return indexed;
  }

  /** Returns how far a colour is from grey. */
  private static int brightness(int colour) {
    int red = colour >> 16 & 255;
    int green = colour >> 8 & 255;
    int blue = colour & 255;
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
  }

  private static int nearest(int colour, int[] colours) {
    int best = 0;
    for (int i = 1; i < colours.length; i++) {
      if (distance(colour, colours[i]) < distance(colour, colours[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
