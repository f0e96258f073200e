package dev.podwright.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The groups of packages that all depend on each other. ArchUnit's own rule enumerates cycles, of which a group of ten
 * packages has thousands; here each group is named once, with a shortest cycle of it.
 */
final class PackageCycles {
    private static final int EXAMPLES = 3;

    /** For each package the packages that it uses, with the dependencies on them. */
    private final Map<String, Map<String, Set<String>>> uses = new TreeMap<>();

    PackageCycles(Iterable<JavaClass> classes) {
        Set<String> packages = new TreeSet<>();
        classes.forEach(type -> packages.add(type.getPackageName()));
        packages.forEach(name -> uses.put(name, new TreeMap<>()));
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (packages.contains(target) && !target.equals(type.getPackageName())) {
                    used(type.getPackageName())
                            .computeIfAbsent(target, name -> new TreeSet<>())
                            .add(dependency.getDescription());
                }
            }
        }
    }

    /** One text for each group; none if there is no cycle. */
    List<String> describe() {
        List<String> texts = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String start : uses.keySet()) {
            if (!seen.contains(start)) {
                Set<String> group = group(start);
                seen.addAll(group);
                if (!group.isEmpty()) {
                    texts.add(describe(group));
                }
            }
        }
        return texts;
    }

    /** The packages that the package uses, directly or not, and that use it. */
    private Set<String> group(String start) {
        Set<String> group = new TreeSet<>(reachable(start));
        group.removeIf(name -> !reachable(name).contains(start));
        return group;
    }

    private Set<String> reachable(String start) {
        return previousFrom(start).keySet();
    }

    /** Each package that can be reached, with the one before it on a shortest path. */
    private Map<String, String> previousFrom(String start) {
        Map<String, String> previous = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String name = open.remove();
            for (String next : used(name).keySet()) {
                if (previous.putIfAbsent(next, name) == null) {
                    open.add(next);
                }
            }
        }
        return previous;
    }

    private String describe(Set<String> group) {
        List<String> cycle = group.stream()
                .map(this::shortestCycle)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        StringBuilder text = new StringBuilder();
        text.append("%d packages depend on each other:%n  %s%none cycle among them:%n"
                .formatted(group.size(), String.join("\n  ", group)));
        for (int i = 0; i < cycle.size(); i++) {
            String from = cycle.get(i);
            String to = cycle.get((i + 1) % cycle.size());
            Set<String> dependencies = used(from).getOrDefault(to, Set.of());
            text.append("  %s -> %s (%d dependencies)%n%s%n"
                    .formatted(
                            from,
                            to,
                            dependencies.size(),
                            dependencies.stream().limit(EXAMPLES).collect(joining("\n    ", "    ", ""))));
        }
        return text.toString();
    }

    private List<String> shortestCycle(String start) {
        Map<String, String> previous = previousFrom(start);
        List<String> cycle = new ArrayList<>();
        String name = start;
        do {
            cycle.add(name);
            name = previous.getOrDefault(name, start);
        } while (!name.equals(start));
        Collections.reverse(cycle);
        return cycle;
    }

    private Map<String, Set<String>> used(String name) {
        return uses.getOrDefault(name, Map.of());
    }
}
