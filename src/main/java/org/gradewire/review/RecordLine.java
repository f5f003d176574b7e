package org.gradewire.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the page must know of a record to list, filter and draw it without parsing it.
 *
 * <p>Filled while the record is copied.
 */
final class RecordLine implements JsonCopy.Listener {
  /** Values by the path they have in a record, with their short names in the page. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("id", "id"),
          Map.entry("inspectorate.value", "inspectorate"),
          Map.entry("provider.value", "provider"),
          Map.entry("type.value", "type"),
          Map.entry("ordinal.value", "ordinal"),
          Map.entry("status.value", "status"),
          Map.entry("overall.value", "overall"),
          Map.entry("inspectionDate.value", "date"),
          Map.entry("publicationDate.value", "published"),
          Map.entry("change", "change"));

  /** What a person who accepts the record has read: values, words and where they stand. */
  private static final Predicate<String> IS_SAID =
      Pattern.compile("(?!.*alternatives).*(\\.value|\\.area|\\.kind|\\.quote|\\.article)")
          .asMatchPredicate();

  /** The fields of a record that hold facts; a later program may write others, with any content. */
  private static final Pattern IS_FACT =
      Pattern.compile(
          "(inspectorate|provider|deliveredBy|type|ordinal|framework|status|overall|notOverall"
              + "|judgements|inspectionDate|publicationDate|reportUrl|findings|people)[.].*");

  private static final Set<String> SEARCHED =
      Set.of("deliveredBy.value", "framework.value", "people.name.value", "judgements.area");

  /** What is known of paths met before; a program that is to come may write any number of them. */
  private static final Map<String, Path> PATHS = new ConcurrentHashMap<>();

  private static final int MOST_PATHS = 1_000;

  private static final int BASIS_BYTES = 10;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> words = new LinkedHashSet<>();
  private final MessageDigest basis = Digests.sha256();
  private double confidence = 1;
  private int facts;
  private int conflicts;
  private int mismatches;
  private int articles;

  /** Whether a path is that of a part of a fact, and one that who accepts the record has read. */
  private record Path(boolean ofFact, boolean said) {
    static Path of(String words) {
      Path known = PATHS.get(words);
      if (known == null) {
        boolean ofFact = IS_FACT.matcher(words).matches();
        known = new Path(ofFact, ofFact && IS_SAID.test(words));
        if (PATHS.size() < MOST_PATHS) {
          PATHS.put(words, known);
        }
      }
      return known;
    }
  }

  @Override
  public void value(String path, String text) {
    if (path.startsWith("provider.deliveredBy.")) {
      // It stands in the record a second time.
      return;
    }
    Path known = Path.of(path);
    if (known.said) {
      basis.update((path + '\n' + text + '\n').getBytes(StandardCharsets.UTF_8));
    }
    String name = SHORT.get(path);
    if (name != null) {
      values.putIfAbsent(name, text);
    } else if (SEARCHED.contains(path)) {
      words.add(text);
    } else if (path.equals("articles")) {
      articles++;
    } else if (path.equals("conflicts.field")) {
      conflicts++;
    } else if (path.startsWith("register.")
        && path.endsWith(".outcome")
        && text.equals("mismatch")) {
      mismatches++;
    } else if (known.ofFact && path.endsWith(".confidence") && !path.contains("alternatives")) {
      facts++;
      confidence = Math.min(confidence, Double.parseDouble(text));
    }
  }

  /** Writes it as an object. */
  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (var value : values.entrySet()) {
      out.writeStringField(value.getKey(), value.getValue());
    }
    out.writeStringField("words", String.join(" ", words));
    out.writeStringField("basis", HexFormat.of().formatHex(basis.digest(), 0, BASIS_BYTES));
    out.writeNumberField("confidence", confidence);
    out.writeNumberField("facts", facts);
    number(out, "conflicts", conflicts);
    number(out, "mismatches", mismatches);
    out.writeNumberField("articles", articles);
    out.writeEndObject();
  }

  private static void number(JsonGenerator out, String name, int value) throws IOException {
    if (value != 0) {
      out.writeNumberField(name, value);
    }
  }
}
