package org.gradewire.knowledge;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists what a models folder knows, for people and for programs. */
public final class Inventory {
  private final Knowledge knowledge;
  private final StringBuilder text = new StringBuilder();

  private Inventory(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Returns the list as plain text. */
  public static String text(Knowledge knowledge) {
    return new Inventory(knowledge).text();
  }

  private String text() {
    knowledge.inspectorates().forEach(this::inspectorate);
    line(0, "Providers known by name");
    providersByRemit().forEach((remit, count) -> line(1, "%s: %d".formatted(remit, count)));
    line(0, "Registers");
    for (RegisterLayout register : knowledge.registers()) {
      line(1, "%s: %s, %s".formatted(register.id(), register.inspectorate(), register.remit()));
    }
    line(0, "Wordings");
    knowledge.wordings().forEach((file, lines) -> line(1, "%s: %d".formatted(file, lines.size())));
    line(0, "Digest: " + knowledge.digest());
    return text.toString();
  }

  private void inspectorate(Inspectorate inspectorate) {
    line(0, "%s: %s".formatted(inspectorate.id(), inspectorate.name()));
    list(1, "remits", inspectorate.remits());
    for (Scale scale : inspectorate.scales()) {
      line(1, "scale %s: %s".formatted(scale.id(), String.join(" > ", ids(scale))));
    }
    list(1, "beside the scales", inspectorate.categories().stream().map(Grade::id).toList());
    list(1, "areas", inspectorate.areas().stream().map(Area::id).toList());
    inspectorate.frameworks().forEach(it -> line(1, framework(it)));
  }

  private static List<String> ids(Scale scale) {
    return scale.grades().stream().map(Grade::id).toList();
  }

  private static String framework(Framework framework) {
    return "framework %s: %s, %s, %s, %s"
        .formatted(
            framework.id(),
            framework.remit(),
            years(framework),
            framework.types().isEmpty() ? "no kinds" : String.join(" ", framework.types()),
            grades(framework));
  }

  private static String grades(Framework framework) {
    if (framework.scale() == null) {
      return "no grades";
    }
    return "scale %s%s, %d areas"
        .formatted(
            framework.scale(),
            framework.overall() ? "" : " without overall grade",
            framework.areas().size());
  }

  /** Such as "2018–2026", "to 2013", "since 2018"; open ends are unknown or still open. */
  private static String years(Framework framework) {
    String from = framework.from() == null ? "" : String.valueOf(framework.from().getYear());
    String to = framework.to() == null ? "" : String.valueOf(framework.to().getYear());
    if (from.isEmpty()) {
      return to.isEmpty() ? "years unknown" : "to " + to;
    }
    return to.isEmpty() ? "since " + from : from + "–" + to;
  }

  private void list(int depth, String label, List<String> values) {
    if (!values.isEmpty()) {
      line(depth, label + ": " + String.join(", ", values));
    }
  }

  private void line(int depth, String words) {
    if (depth == 0 && text.length() > 0) {
      text.append('\n');
    }
    text.append("  ".repeat(depth)).append(words).append('\n');
  }

  private Map<String, Long> providersByRemit() {
    return knowledge.providers().stream()
        .collect(Collectors.groupingBy(Provider::remit, TreeMap::new, Collectors.counting()));
  }

  /** Returns the list as JSON. */
  public static String json(Knowledge knowledge) {
    return new Inventory(knowledge).json();
  }

  private String json() {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = mapper.createObjectNode();
    root.put("digest", knowledge.digest());
    ArrayNode inspectorates = root.putArray("inspectorates");
    knowledge.inspectorates().forEach(it -> put(inspectorates.addObject(), it));
    ObjectNode providers = root.putObject("providers");
    providersByRemit().forEach(providers::put);
    ArrayNode registers = root.putArray("registers");
    for (RegisterLayout register : knowledge.registers()) {
      registers
          .addObject()
          .put("id", register.id())
          .put("inspectorate", register.inspectorate())
          .put("remit", register.remit());
    }
    ObjectNode wordings = root.putObject("wordings");
    knowledge.wordings().forEach((file, lines) -> wordings.put(file, lines.size()));
    return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
  }

  private static void put(ObjectNode node, Inspectorate inspectorate) {
    node.put("id", inspectorate.id()).put("name", inspectorate.name());
    putAll(node.putArray("remits"), inspectorate.remits());
    ObjectNode scales = node.putObject("scales");
    inspectorate.scales().forEach(scale -> putAll(scales.putArray(scale.id()), ids(scale)));
    putAll(node.putArray("categories"), inspectorate.categories().stream().map(Grade::id).toList());
    putAll(node.putArray("areas"), inspectorate.areas().stream().map(Area::id).toList());
    ArrayNode frameworks = node.putArray("frameworks");
    for (Framework framework : inspectorate.frameworks()) {
      ObjectNode entry = frameworks.addObject();
      entry.put("id", framework.id()).put("name", framework.name());
      entry.put("remit", framework.remit());
      entry.put("from", framework.from() == null ? null : framework.from().toString());
      entry.put("to", framework.to() == null ? null : framework.to().toString());
      entry.put("scale", framework.scale()).put("overall", framework.overall());
      putAll(entry.putArray("types"), framework.types());
      putAll(entry.putArray("areas"), framework.areas().stream().map(Area::id).toList());
    }
  }

  private static void putAll(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
