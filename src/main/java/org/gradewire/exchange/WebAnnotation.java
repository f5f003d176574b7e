package org.gradewire.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.exchange.ExchangeFormat.Writing;
import org.gradewire.label.Mark;
import org.gradewire.label.MarkedArticle;
import org.gradewire.text.ArticleException;
import org.jspecify.annotations.Nullable;

/**
 * The W3C Web Annotation Data Model: {@code ID.txt} and {@code ID.jsonld}, a page of annotations.
 *
 * <p>A mark is an annotation with two bodies: its field as a tag, and the rest as a description.
 * Its target is the text, with the words by place (in code points, as the model counts) and by
 * quote, so that they are found again in a text that was edited.
 */
final class WebAnnotation implements ExchangeFormat.Codec {
  private static final String ENDING = ".jsonld";
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final String URN = "urn:gradewire:";
  private static final int BESIDE = 32;

  @Override
  public Writing into(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Writing() {
      @Override
      public void add(MarkedArticle article) throws IOException {
        Files.writeString(ArticleFiles.file(folder, article, ".txt"), article.text());
        Files.writeString(
            ArticleFiles.file(folder, article, ENDING), Json.text(page(article), true) + "\n");
      }

      @Override
      public void close() {}
    };
  }

  private static ObjectNode page(MarkedArticle article) {
    ObjectNode page = Json.object();
    page.put("@context", CONTEXT);
    String urn = URN + encoded(article.id());
    page.put("id", urn).put("type", "AnnotationPage").put("label", article.file());
    page.putObject("partOf")
        .put("id", urn + "#all")
        .put("type", "AnnotationCollection")
        .put("total", article.marks().size());
    page.put("startIndex", 0);
    ArrayNode items = page.putArray("items");
    int number = 1;
    for (Mark mark : article.marks()) {
      ObjectNode item = items.addObject();
      item.put("id", urn + "#" + number++).put("type", "Annotation").put("motivation", "tagging");
      ArrayNode bodies = item.putArray("body");
      body(bodies, "tagging", mark.field().label());
      body(bodies, "describing", MarkNote.of(mark).line());
      target(item.putObject("target"), article, mark);
    }
    return page;
  }

  private static void body(ArrayNode bodies, String purpose, String value) {
    bodies.addObject().put("type", "TextualBody").put("purpose", purpose).put("value", value);
  }

  private static void target(ObjectNode target, MarkedArticle article, Mark mark) {
    String text = article.text();
    int from = text.offsetByCodePoints(0, mark.start());
    int to = text.offsetByCodePoints(from, mark.end() - mark.start());
    String name = article.id().substring(article.id().lastIndexOf('/') + 1);
    target.put("source", encoded(name + ".txt"));
    ArrayNode selectors = target.putArray("selector");
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", mark.start())
        .put("end", mark.end());
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", mark.quote())
        .put("prefix", text.substring(whole(text, Math.max(0, from - BESIDE)), from))
        .put("suffix", text.substring(to, whole(text, Math.min(text.length(), to + BESIDE))));
  }

  /** Returns a place near this one that is not inside a surrogate pair. */
  private static int whole(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  @Override
  public Imported read(Path path) throws IOException {
    return ArticleFiles.read(path, ENDING, WebAnnotation::article);
  }

  private static MarkedArticle article(String id, Path file) throws ArticleException, IOException {
    JsonNode page = Json.read(file);
    String name = String.valueOf(file.getFileName()).replaceFirst("[.]json(ld)?$", "");
    Path text = file.resolveSibling(name + ".txt");
    if (!Files.isRegularFile(text)) {
      throw new ArticleException(id, "label", "found no %s, expected the text".formatted(text));
    }
    String words = Files.readString(text);
    MarkReader reader = new MarkReader(id, page.path("label").asText(""), words);
    JsonNode items = page.isArray() ? page : page.path("items");
    for (JsonNode item : items) {
      Place place = Place.of(item.path("target").path("selector"), words, reader);
      reader.add(
          body(item, "tagging"),
          place.start(),
          place.end(),
          place.exact(),
          body(item, "describing"));
    }
    return reader.article();
  }

  private static String body(JsonNode item, String purpose) {
    JsonNode bodies = item.path("body");
    if (bodies.isObject()) {
      return bodies.path("purpose").asText().equals(purpose) ? bodies.path("value").asText() : "";
    }
    for (JsonNode body : bodies) {
      if (body.path("purpose").asText().equals(purpose)) {
        return body.path("value").asText();
      }
    }
    return "";
  }

  /**
   * Where the words of an annotation stand.
   *
   * @param start in code points
   * @param end in code points
   * @param exact the words, or {@code null} if the annotation does not quote them
   */
  private record Place(int start, int end, @Nullable String exact) {

    /** Returns the place; if the words are not there, where their quote stands once. */
    static Place of(JsonNode selector, String text, MarkReader reader) {
      int start = -1;
      int end = -1;
      JsonNode quote = Json.object();
      for (JsonNode each :
          selector.isArray() ? selector : Json.object().putArray("s").add(selector)) {
        if (each.path("type").asText().equals("TextPositionSelector")) {
          start = each.path("start").asInt(-1);
          end = each.path("end").asInt(-1);
        } else if (each.path("type").asText().equals("TextQuoteSelector")) {
          quote = each;
        }
      }
      String exact = Json.textOrNull(quote.path("exact"));
      if (exact == null || exact.equals(reader.words(start, end))) {
        return new Place(start, end, exact);
      }
      String prefix = quote.path("prefix").asText("");
      String around = prefix + exact + quote.path("suffix").asText("");
      int at = text.indexOf(around);
      if (at < 0 || text.indexOf(around, at + 1) >= 0) {
        return new Place(start, end, exact);
      }
      int from = reader.point(at + prefix.length());
      return new Place(from, from + exact.codePointCount(0, exact.length()), exact);
    }
  }
}
