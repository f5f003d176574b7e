package org.gradewire.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.Inspection;
import org.jspecify.annotations.Nullable;

/** Knows the bodies inspected by their names and numbers, and which took whose place. */
final class Bodies {
  private final Map<String, Body> byUrn = new HashMap<>();
  private final Map<String, Body> byName = new HashMap<>();
  private final Map<String, Body> byId = new HashMap<>();
  private final Map<String, Body> unknown = new HashMap<>();

  Bodies(List<Provider> providers) {
    Map<String, Set<String>> predecessors = new HashMap<>();
    Map<String, Set<String>> family = new HashMap<>();
    for (Provider provider : providers) {
      Set<String> own = family.computeIfAbsent(provider.id(), id -> new TreeSet<>(Set.of(id)));
      for (String successor : provider.successors()) {
        predecessors.computeIfAbsent(successor, id -> new HashSet<>()).add(provider.id());
        Set<String> other = family.computeIfAbsent(successor, id -> new TreeSet<>(Set.of(id)));
        if (own != other) {
          own.addAll(other);
          for (String member : other) {
            family.put(member, own);
          }
        }
      }
    }
    for (Provider provider : providers) {
      String lineage = String.join("+", family.getOrDefault(provider.id(), Set.of(provider.id())));
      Body body = Body.known(provider, lineage, predecessors.getOrDefault(provider.id(), Set.of()));
      if (provider.urn() != null) {
        byUrn.putIfAbsent(provider.urn(), body);
      }
      byId.putIfAbsent(provider.id(), body);
      byName.putIfAbsent(provider.name(), body);
      provider.formerNames().forEach(former -> byName.putIfAbsent(former.name(), body));
    }
  }

  /** Returns the body that {@code inspection} was of. */
  Body of(Inspection inspection) {
    String urn = inspection.urn();
    @Nullable Body numbered = urn == null ? null : byUrn.get(urn);
    String name = inspection.provider().value();
    @Nullable Body named = byName.get(name);
    if (numbered != null && (named == null || named.lineage().equals(numbered.lineage()))) {
      return named == null ? numbered : named;
    }
    return named != null ? named : unknown.computeIfAbsent(name, this::other);
  }

  /** A name that would be known by the id of a body stands for that body. */
  private Body other(String name) {
    Body body = Body.unknown(name);
    return byId.getOrDefault(body.id(), body);
  }
}
