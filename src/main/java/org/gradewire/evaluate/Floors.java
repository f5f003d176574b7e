package org.gradewire.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The least precision and recall per field and group that a change must keep, together with the
 * labels they were measured on: one set for the seen articles, one for those held back. Kept to the
 * thousandth, rounded down.
 */
public final class Floors {
  private static final String PRECISION = "precision";
  private static final String RECALL = "recall";
  private static final String HELD_BACK = "heldBack";

  private final String labels;
  private final Map<String, Map<String, Double>> floors;
  private final Map<String, Map<String, Double>> heldBack;

  private Floors(
      String labels,
      Map<String, Map<String, Double>> floors,
      Map<String, Map<String, Double>> heldBack) {
    this.labels = labels;
    this.floors = Collections.unmodifiableMap(floors);
    this.heldBack = Collections.unmodifiableMap(heldBack);
  }

  /** Returns floors that hold nothing up. */
  public static Floors none() {
    return new Floors("", Map.of(), Map.of());
  }

  /**
   * Reads floors as {@link #write} writes them.
   *
   * @throws IllegalArgumentException if the file is not understood
   */
  public static Floors read(Path file) {
    LabelNode root = LabelNode.read(file, String.valueOf(file.getFileName()));
    LabelNode heldBack = root.get(HELD_BACK);
    return new Floors(
        root.get("labels").required().text(),
        floors(root.get("floors").required()),
        heldBack.isThere() ? floors(heldBack) : Map.of());
  }

  private static Map<String, Map<String, Double>> floors(LabelNode node) {
    List<String> names = names();
    node.allowKeys(names);
    Map<String, Map<String, Double>> values = new LinkedHashMap<>();
    for (String name : names) {
      if (node.get(name).isThere()) {
        values.put(name, measures(node.get(name)));
      }
    }
    return values;
  }

  private static Map<String, Double> measures(LabelNode node) {
    node.allowKeys(List.of(PRECISION, RECALL));
    Map<String, Double> measures = new LinkedHashMap<>();
    for (String key : node.keys()) {
      LabelNode value = node.get(key);
      double floor = value.json().asDouble(-1);
      if (!value.json().isNumber() || floor < 0 || floor > 1) {
        throw value.expected("a number from 0 to 1");
      }
      measures.put(key, floor);
    }
    return measures;
  }

  /**
   * Returns one line for each floor that {@code evaluation} falls below, and one for each forbidden
   * name, whatever the floors. A measure that the evaluation does not have is passed over.
   */
  public List<String> check(Evaluation evaluation) {
    List<String> misses = new ArrayList<>(check(evaluation.seen(), floors));
    Part heldBackPart = evaluation.heldBack();
    if (heldBackPart != null) {
      check(heldBackPart, heldBack).forEach(miss -> misses.add("held back: " + miss));
    }
    return misses;
  }

  private static List<String> check(Part part, Map<String, Map<String, Double>> floors) {
    List<String> misses = forbiddenNames(part);
    Map<String, Map<String, Double>> measured = measured(part);
    floors.forEach(
        (name, measures) ->
            measures.forEach(
                (measure, floor) -> {
                  Double actual = measured.getOrDefault(name, Map.of()).get(measure);
                  if (actual != null && actual < floor) {
                    misses.add(miss(name, measure, actual, floor));
                  }
                }));
    return misses;
  }

  private static List<String> forbiddenNames(Part part) {
    List<String> misses = new ArrayList<>();
    for (Difference forbidden : part.forbiddenNames()) {
      misses.add(
          "forbidden name: \"%s\" in [%s] %s"
              .formatted(forbidden.found(), forbidden.article(), forbidden.where()));
    }
    if (misses.isEmpty() && part.forbiddenNamesCount() > 0) {
      misses.add("forbidden names: %d".formatted(part.forbiddenNamesCount()));
    }
    return misses;
  }

  private static String miss(String name, String measure, double actual, double floor) {
    return String.format(Locale.ROOT, "%s: %s %.3f, floor %.3f", name, measure, actual, floor);
  }

  /** Returns a warning if {@code evaluation} used other labels than the floors were set on. */
  public Optional<String> labelsWarning(Evaluation evaluation) {
    return labels.isEmpty() || labels.equals(evaluation.labels())
        ? Optional.empty()
        : Optional.of(
            "the floors were set on other labels: found %s, expected %s"
                .formatted(evaluation.labels(), labels));
  }

  /**
   * Returns floors at what {@code evaluation} reached.
   *
   * @param allowLower whether a floor may sink; otherwise it stays where the evaluation falls below
   */
  public Floors updated(Evaluation evaluation, boolean allowLower) {
    Part heldBackPart = evaluation.heldBack();
    return new Floors(
        evaluation.labels(),
        updated(floors, evaluation.seen(), allowLower),
        heldBackPart == null ? heldBack : updated(heldBack, heldBackPart, allowLower));
  }

  private static Map<String, Map<String, Double>> updated(
      Map<String, Map<String, Double>> floors, Part part, boolean allowLower) {
    Map<String, Map<String, Double>> measured = measured(part);
    Map<String, Map<String, Double>> updated = new LinkedHashMap<>();
    for (String name : names()) {
      Map<String, Double> measures = new LinkedHashMap<>(floors.getOrDefault(name, Map.of()));
      measured
          .getOrDefault(name, Map.of())
          .forEach(
              (measure, actual) ->
                  measures.merge(measure, actual, allowLower ? (old, now) -> now : Math::max));
      if (!measures.isEmpty()) {
        updated.put(name, measures);
      }
    }
    return updated;
  }

  /**
   * Writes the floors.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    ObjectNode root = JsonMapper.builder().build().createObjectNode();
    root.put("labels", labels);
    put(root.putObject("floors"), floors);
    if (!heldBack.isEmpty()) {
      put(root.putObject(HELD_BACK), heldBack);
    }
    Files.writeString(file, root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n");
  }

  private static void put(ObjectNode all, Map<String, Map<String, Double>> floors) {
    floors.forEach(
        (name, measures) -> {
          ObjectNode node = all.putObject(name);
          measures.forEach(node::put);
        });
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Field.Group group : Field.Group.values()) {
      names.add(group.label());
      Field.of(group).forEach(field -> names.add(field.label()));
    }
    return names;
  }

  private static Map<String, Map<String, Double>> measured(Part part) {
    Scores scores = part.strict();
    Map<String, Map<String, Double>> measured = new LinkedHashMap<>();
    scores.groups().forEach((group, counts) -> measured.put(group.label(), measures(counts)));
    scores.fields().forEach((field, counts) -> measured.put(field.label(), measures(counts)));
    return measured;
  }

  private static Map<String, Double> measures(Counts counts) {
    Map<String, Double> measures = new LinkedHashMap<>();
    if (counts.found() > 0) {
      measures.put(PRECISION, roundedDown(counts.precision()));
    }
    if (counts.labelled() > 0) {
      measures.put(RECALL, roundedDown(counts.recall()));
    }
    return measures;
  }

  private static double roundedDown(double share) {
    return Math.floor(share * 1000 + 1e-9) / 1000;
  }
}
