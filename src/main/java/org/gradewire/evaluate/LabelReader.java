package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradewire.model.Edtf;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads one label file and complains of everything that it does not understand. */
final class LabelReader {
  private static final Set<String> UNSCORED_OF_INSPECTION =
      Set.of(
          "accept",
          "optional",
          "evidence",
          "comment",
          "note",
          "notes",
          "jointWith",
          "judgementCounts",
          "findings",
          "people");
  private static final Set<String> UNSCORED_OF_PERSON =
      Set.of("accept", "optional", "evidence", "comment", "note", "notes", "statements");

  private final List<GoldArticle.Evidence> evidence = new ArrayList<>();

  private LabelReader() {}

  /** Returns the articles of a label file whose stem is {@code stem}. */
  static List<GoldArticle> articles(LabelNode file, String stem) {
    List<LabelNode> nodes = nodes(file);
    List<GoldArticle> articles = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String id = i == 0 ? stem : stem + "#" + (i + 1);
      articles.add(new LabelReader().article(id, nodes.get(i)));
    }
    return articles;
  }

  private static List<LabelNode> nodes(LabelNode file) {
    if (file.json().isArray()) {
      return file.items();
    }
    LabelNode several = file.get("articles");
    return several.isThere() ? several.items() : List.of(file);
  }

  private GoldArticle article(String id, LabelNode node) {
    node.keys();
    collectEvidence(node);
    Expectation article = expectation("article", node, Field.of(Field.Group.ARTICLE));
    List<Expectation> inspections =
        node.get("inspections").required().items().stream().map(this::inspection).toList();
    List<Expectation> people =
        node.get("people").required().items().stream().map(this::person).toList();
    List<String> notPeople = node.get("notPeople").items().stream().map(LabelNode::text).toList();
    List<GoldStatement> statements =
        node.get("statements").items().stream().map(LabelReader::statement).toList();
    return new GoldArticle(id, article, inspections, people, notPeople, statements, evidence);
  }

  private Expectation inspection(LabelNode node) {
    List<Field> fields = Field.of(Field.Group.TEMPLATE);
    node.allowKeys(keys(fields, UNSCORED_OF_INSPECTION));
    collectEvidence(node);
    String name =
        Answers.name(
            node.get("provider").textOrNull(),
            node.get("status").textOrNull(),
            node.get("type").textOrNull());
    return expectation(name, node, fields);
  }

  private Expectation person(LabelNode node) {
    List<Field> fields = Field.of(Field.Group.PEOPLE);
    node.allowKeys(keys(fields, UNSCORED_OF_PERSON));
    collectEvidence(node);
    return expectation(node.get("name").text(), node, fields);
  }

  private static GoldStatement statement(LabelNode node) {
    node.allowKeys(Set.of("quote", "speaker", "accept", "comment"));
    LabelNode quote = node.get("quote");
    List<List<String>> accepted =
        node.get("accept").items().stream().map(LabelReader::speakers).toList();
    return new GoldStatement(
        quote.where(), quote.text(), speakers(node.get("speaker").required()), accepted);
  }

  /** One name, a list of names, or {@code null} for nobody who can be listed. */
  private static List<String> speakers(LabelNode node) {
    if (node.isNothing()) {
      return List.of();
    }
    return node.json().isArray()
        ? node.items().stream().map(LabelNode::text).toList()
        : List.of(node.text());
  }

  private void collectEvidence(LabelNode node) {
    for (LabelNode item : node.get("evidence").items()) {
      evidence.add(new GoldArticle.Evidence(item.where(), item.text()));
    }
  }

  /** Reads the fields of an inspection, a person or an article. */
  static Expectation expectation(String name, LabelNode node, List<Field> fields) {
    LabelNode accept = node.get("accept");
    if (accept.isThere()) {
      accept.allowKeys(keys(fields, Set.of()));
    }
    SortedMap<Slot, Expected> slots = new TreeMap<>();
    for (Field field : fields) {
      if (field == Field.JUDGEMENTS) {
        slots.putAll(judgements(node.get("judgements"), accept.get("judgements")));
      } else {
        put(slots, field, node.get(field.label()), accept.get(field.label()));
      }
    }
    List<String> evidence = node.get("evidence").items().stream().map(LabelNode::text).toList();
    return new Expectation(name, slots, node.get("optional").flag(), evidence);
  }

  private static void put(
      SortedMap<Slot, Expected> slots, Field field, LabelNode labelled, LabelNode accept) {
    if (field.onlyIfLabelled() && !labelled.isThere() && !accept.isThere()) {
      return;
    }
    List<String> others = new ArrayList<>();
    String value = labelled.isNothing() ? null : value(field, labelled);
    boolean silence = value == null;
    for (LabelNode item : accept.items()) {
      silence |= item.isNothing();
      if (!item.isNothing()) {
        others.add(value(field, item));
      }
    }
    slots.put(Slot.of(field), new Expected(value, others, silence));
  }

  private static String value(Field field, LabelNode node) {
    String value =
        switch (field) {
          case ORDINAL -> node.number();
          case QUOTED -> String.valueOf(node.flag());
          default -> node.text();
        };
    if (field == Field.STATUS && !statuses().contains(value)) {
      throw node.expected("one of " + statuses());
    }
    if (field.isDate() && Edtf.parse(value).isEmpty()) {
      throw node.expected("a date in EDTF, such as 2018-12");
    }
    return value;
  }

  private static List<String> statuses() {
    return Arrays.stream(Status.values()).map(Status::label).toList();
  }

  /** Each further set of judgements gives each of its areas a further right grade, or none. */
  private static SortedMap<Slot, Expected> judgements(LabelNode labelled, LabelNode accept) {
    SortedMap<Slot, Expected> slots = new TreeMap<>();
    List<LabelNode> further = accept.items();
    Stream.concat(Stream.of(labelled), further.stream())
        .flatMap(set -> set.entries().stream())
        .map(LabelReader::area)
        .forEach(area -> slots.put(Slot.judgement(area), judgement(area, labelled, further)));
    return slots;
  }

  private static Expected judgement(String area, LabelNode labelled, List<LabelNode> further) {
    String value = grade(labelled, area);
    List<String> others = new ArrayList<>();
    boolean silence = value == null;
    for (LabelNode set : further) {
      String other = grade(set, area);
      silence |= other == null;
      if (other != null) {
        others.add(other);
      }
    }
    return new Expected(value, others, silence);
  }

  private static @Nullable String grade(LabelNode judgements, String area) {
    LabelNode node = judgements.get(area);
    if (node.isNothing()) {
      return null;
    }
    if (!node.json().isObject()) {
      return node.text();
    }
    node.allowKeys(Set.of("grade", "count"));
    String grade = node.get("grade").text();
    LabelNode count = node.get("count");
    return count.isNothing() ? grade : grade + Spelling.TIMES + count.number();
  }

  private static String area(LabelNode entry) {
    return entry.path().substring(entry.path().lastIndexOf('.') + 1);
  }

  private static Set<String> keys(List<Field> fields, Set<String> unscored) {
    Set<String> keys = new HashSet<>(unscored);
    fields.forEach(field -> keys.add(field.label()));
    return keys;
  }
}
