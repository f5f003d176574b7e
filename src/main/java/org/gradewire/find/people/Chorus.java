package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells who speaks together on a line: names, each with its office, joined by commas and "and". */
final class Chorus {
  private final Line line;
  private final List<NameForm> names;
  private final Map<NameForm, RolePhrase> offices = new HashMap<>();

  Chorus(Line line, List<NameForm> names, List<RoleLinks.Link> links) {
    this.line = line;
    this.names = names.stream().sorted(Comparator.comparing(NameForm::span)).toList();
    links.forEach(link -> offices.put(link.name(), link.role()));
  }

  /** Returns everybody who speaks with {@code speaker}, in text order, the speaker among them. */
  List<NameForm> with(NameForm speaker) {
    List<NameForm> together = new ArrayList<>(List.of(speaker));
    int at = names.indexOf(speaker);
    for (int i = at - 1; i >= 0 && joins(names.get(i), names.get(i + 1)); i--) {
      together.add(0, names.get(i));
    }
    boolean opens = together.size() == 1 || opens(from(together.get(0)));
    if (!opens) {
      return List.of(speaker);
    }
    for (int i = at + 1; i > 0 && i < names.size() && joins(names.get(i - 1), names.get(i)); i++) {
      if (line.isWord(to(names.get(i))) && !line.is(to(names.get(i)), "in")) {
        break;
      }
      together.add(names.get(i));
    }
    return together;
  }

  private boolean joins(NameForm one, NameForm other) {
    int word = to(one);
    while (line.is(word, ",", "and", "&")) {
      word++;
    }
    return word == from(other) && line.is(word - 1, "and", "&");
  }

  /** Nothing before the first name may make it an object: "they met Jo Dale and Sue Pask said". */
  private boolean opens(int word) {
    return word == 0 || !line.isWord(word - 1) || line.is(word - 1, "statement", "both", "said");
  }

  private int from(NameForm name) {
    int start = line.wordAt(name.start());
    RolePhrase office = offices.get(name);
    return office == null ? start : Math.min(start, office.from());
  }

  private int to(NameForm name) {
    RolePhrase office = offices.get(name);
    int end = office == null ? name.end() : Math.max(name.end(), office.to());
    if (line.is(end, "(")) {
      for (int close = end; close < Math.min(line.size(), end + 9); close++) {
        if (line.is(close, ")")) {
          return close + 1;
        }
      }
    }
    return end;
  }
}
