package org.gradewire.read.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Which other parts a part of a Word document refers to. What lies outside is left out. */
final class Relationships {
  private final List<Target> targets;

  /**
   * One of them.
   *
   * @param type the last word of the type of the relationship, such as {@code styles}
   * @param part the name of the part that it leads to
   */
  private record Target(String type, String part) {}

  private Relationships(List<Target> targets) {
    this.targets = targets;
  }

  static Relationships none() {
    return new Relationships(List.of());
  }

  /** Reads the relationships of the part {@code source}, which lie in {@code relationships}. */
  static Relationships of(String source, XmlPart relationships) {
    List<Target> targets = new ArrayList<>();
    relationships
        .all("rel:Relationship")
        .forEach(element -> target(source, element).ifPresent(targets::add));
    return new Relationships(targets);
  }

  /** Returns the name of the part that holds the relationships of the part {@code source}. */
  static String nameFor(String source) {
    int folder = source.lastIndexOf('/') + 1;
    return source.substring(0, folder) + "_rels/" + source.substring(folder) + ".rels";
  }

  private static Optional<Target> target(String source, Element element) {
    String type = XmlPart.attribute(element, "Type").orElse("");
    boolean outside = XmlPart.attribute(element, "TargetMode").orElse("").equals("External");
    return outside
        ? Optional.empty()
        : XmlPart.attribute(element, "Target")
            .map(to -> new Target(type.substring(type.lastIndexOf('/') + 1), name(source, to)));
  }

  private static String name(String source, String target) {
    Deque<String> names = new ArrayDeque<>();
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    for (String name : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  /** Returns the first part of {@code type}. */
  Optional<String> first(String type) {
    return all(type).stream().findFirst();
  }

  /** Returns the parts of {@code type}, in the order of the file. */
  List<String> all(String type) {
    return targets.stream().filter(target -> target.type().equals(type)).map(Target::part).toList();
  }
}
