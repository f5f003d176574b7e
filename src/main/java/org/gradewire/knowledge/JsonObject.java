package org.gradewire.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON file that has certain keys.
 *
 * <p>What is not as expected becomes a fault and reads as empty, so that reading goes on and all
 * faults come together.
 */
final class JsonObject {
  private final String file;
  private final int line;
  private final Map<String, Json> byKey;
  private final Faults faults;

  /** Takes {@code json} as an object with just these keys. */
  JsonObject(String file, Json json, Faults faults, List<String> keys) {
    this.file = file;
    this.line = json.line();
    this.faults = faults;
    if (json instanceof Json.Fields fields) {
      byKey = fields.byKey();
      checkKeys(keys);
    } else {
      byKey = Map.of();
      fault(line, "found %s, expected an object with %s".formatted(json.kind(), keys));
    }
  }

  private void checkKeys(List<String> keys) {
    byKey.forEach(
        (key, value) -> {
          if (!keys.contains(key)) {
            fault(value.line(), "unknown key \"%s\", expected one of %s".formatted(key, keys));
          }
        });
    for (String key : keys) {
      if (!byKey.containsKey(key)) {
        fault(line, "missing key \"%s\", expected all of %s".formatted(key, keys));
      }
    }
  }

  /** Notes a fault in the line of {@code key}. */
  void fault(String key, String problem) {
    Json value = byKey.get(key);
    fault(value == null ? line : value.line(), problem);
  }

  private void fault(int faultLine, String problem) {
    faults.add(file + ":" + faultLine, problem);
  }

  /** Returns a text. */
  String text(String key) {
    Json value = byKey.get(key);
    if (value instanceof Json.Text text && !text.value().isBlank()) {
      return text.value();
    }
    wrongKind(key, value, "a text");
    return "";
  }

  /** Returns a text, or {@code null} where the file has {@code null}. */
  @Nullable String textOrNull(String key) {
    return isNull(key) ? null : text(key);
  }

  /** Returns a day, or {@code null} where the file has {@code null}. */
  @Nullable LocalDate dayOrNull(String key) {
    String text = isNull(key) ? "" : text(key);
    return text.isEmpty() ? null : Days.parse(text, problem -> fault(key, problem));
  }

  /** Returns a truth value. */
  boolean flag(String key) {
    Json value = byKey.get(key);
    if (value instanceof Json.Word word
        && (word.value().equals("true") || word.value().equals("false"))) {
      return word.value().equals("true");
    }
    wrongKind(key, value, "true or false");
    return false;
  }

  /** Returns a list of texts, in which none stands twice. */
  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (Json item : items(key)) {
      if (!(item instanceof Json.Text text) || text.value().isBlank()) {
        fault(item.line(), "found %s in \"%s\", expected a text".formatted(item.kind(), key));
      } else if (texts.contains(text.value())) {
        fault(item.line(), "\"%s\" stands twice in \"%s\"".formatted(text.value(), key));
      } else {
        texts.add(text.value());
      }
    }
    return texts;
  }

  /** Returns a list of texts without capitals. */
  List<String> lowerCaseTexts(String key) {
    List<String> texts = texts(key);
    for (String text : texts) {
      if (text.chars().anyMatch(Character::isUpperCase)) {
        fault(key, "found capitals in \"%s\" of \"%s\", expected lower case".formatted(text, key));
      }
    }
    return texts;
  }

  /** Returns a list of what {@code reader} makes of its objects, which have these keys. */
  <T> List<T> objects(String key, Function<JsonObject, T> reader, List<String> keys) {
    var objects = new ArrayList<T>();
    for (Json item : items(key)) {
      objects.add(reader.apply(new JsonObject(file, item, faults, keys)));
    }
    return objects;
  }

  private List<Json> items(String key) {
    Json value = byKey.get(key);
    if (value instanceof Json.Items items) {
      return items.values();
    }
    wrongKind(key, value, "a list");
    return List.of();
  }

  private boolean isNull(String key) {
    return byKey.get(key) instanceof Json.Word word && word.value().equals("null");
  }

  private void wrongKind(String key, @Nullable Json value, String expected) {
    if (value instanceof Json.Text) {
      fault(key, "found \"%s\" for \"%s\", expected %s".formatted(text(value), key, expected));
    } else if (value != null) {
      fault(key, "found %s for \"%s\", expected %s".formatted(value.kind(), key, expected));
    }
  }

  private static String text(Json value) {
    return value instanceof Json.Text text ? text.value() : "";
  }
}
