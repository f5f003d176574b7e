package org.gradewire.find.people;

import java.util.List;
import java.util.Map;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line with whom it names. What is said of a held office is said of its holder.
 *
 * @param line the line
 * @param names the names of people on it, in text order
 * @param offices the offices on it that no name is joined to, such as "the chair"
 * @param held the others, with the name that each is joined to
 */
record Scene(
    Line line, List<NameForm> names, List<RolePhrase> offices, Map<RolePhrase, NameForm> held) {

  /** Returns the name that the word is part of, form of address included, or {@code null}. */
  @Nullable NameForm nameAt(int word) {
    Span span = line.word(word);
    for (NameForm name : names) {
      if (name.start() < span.end() && span.start() < name.span().end()) {
        return name;
      }
    }
    return null;
  }

  /** Returns the name that ends before the word, letters and a bracket behind it aside. */
  @Nullable NameForm nameBefore(int word) {
    int last = word - 1;
    while (line.is(last, "MP", "MSP", "MS", "AM", "HMI", "OBE", "MBE", "CBE", "QPM", "QFSM")) {
      last--;
    }
    if (line.is(last, ")")) {
      while (last > 0 && !line.is(last, "(")) {
        last--;
      }
      last--;
    }
    NameForm name = nameAt(last);
    return name != null && name.end() == last + 1 ? name : null;
  }

  /** Returns who holds the office that the word is part of, its body included, or {@code null}. */
  @Nullable NameForm holderAt(int word) {
    for (Map.Entry<RolePhrase, NameForm> entry : held.entrySet()) {
      if (entry.getKey().from() <= word && word < entry.getKey().to()) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Returns the office that the word is part of, or {@code null}. */
  @Nullable RolePhrase officeAt(int word) {
    for (RolePhrase office : offices) {
      if (office.from() <= word && word < office.end()) {
        return office;
      }
    }
    return null;
  }
}
