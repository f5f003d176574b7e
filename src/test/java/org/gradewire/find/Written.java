package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradewire.model.Claim;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.VisitMention;

/** Writes claims as the tables of tests do: {@code past good for care on 2018 of Alder}. */
public final class Written {
  private Written() {}

  /** Returns the claims, divided by semicolons, or a hyphen if there are none. */
  public static String claims(List<Claim> claims) {
    return claims.isEmpty()
        ? "-"
        : claims.stream().map(Written::claim).collect(Collectors.joining("; "));
  }

  private static String claim(Claim claim) {
    List<String> parts = new ArrayList<>();
    parts.add(claim.tense().name().toLowerCase(Locale.ROOT));
    if (claim.visit() != null) {
      parts.add(visit(claim.visit()));
    }
    if (claim.grade() != null) {
      parts.add((claim.ruledOut() ? "not " : "") + claim.grade().grade());
    }
    add(parts, "for", claim.areas().stream().map(AreaMention::area).toList());
    add(parts, "on", claim.inspected().stream().map(date -> date.value().toString()).toList());
    if (claim.published() != null) {
      parts.add("published " + claim.published().value());
    }
    add(parts, "of", claim.providers().stream().map(ProviderMention::name).toList());
    return String.join(" ", parts);
  }

  private static String visit(VisitMention visit) {
    String type = visit.type() == null ? "inspection" : visit.type();
    return visit.ordinal() == null ? type : type + "#" + visit.ordinal();
  }

  private static void add(List<String> parts, String word, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(word + " " + String.join("+", values));
    }
  }
}
