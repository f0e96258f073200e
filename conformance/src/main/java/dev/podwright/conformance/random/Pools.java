package dev.podwright.conformance.random;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that fields are drawn from, read from {@code pools.txt}, which says how it is written. */
final class Pools {
    private static final List<Object> NONE = List.of();

    /**
     * What one field is drawn from.
     *
     * @param chance the percentage of sound objects that have the field
     * @param union whether the field is one of several of which an object has one
     */
    record Pool(
            int chance,
            boolean union,
            List<Object> sound,
            List<Object> hostile,
            List<Object> keys,
            List<Object> hostileKeys) {}

    private record Row(int chance, List<Object> sound, List<Object> hostile) {}

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Set<String>> unions = new HashMap<>();
    private final Map<String, Pool[]> byType = new HashMap<>();

    private Pools() {}

    static Pools load() {
        Pools pools = new Pools();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Pools.class.getResourceAsStream("pools.txt")), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(pools::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (ObjectSchema<?> type : Schemas.all()) {
            pools.byType.put(
                    type.name(),
                    type.fields().stream().map(f -> pools.pool(type, f)).toArray(Pool[]::new));
        }
        pools.refuseStale();
        return pools;
    }

    Pool of(ObjectSchema<?> type, Field field) {
        return Objects.requireNonNull(byType.get(type.name()))[field.index()];
    }

    boolean isUnion(ObjectSchema<?> type) {
        return unions.containsKey(type.name());
    }

    private Pool pool(ObjectSchema<?> type, Field field) {
        Row row = row(type, field.name());
        Row keys = row(type, field.name() + "#");
        Row byKind = rows.get(field.kind().name());
        List<Object> sound = row != null && !row.sound.isEmpty() ? row.sound : byKind == null ? NONE : byKind.sound;
        List<Object> hostile =
                row != null && !row.hostile.isEmpty() ? row.hostile : byKind == null ? NONE : byKind.hostile;
        Set<String> union = unions.get(type.name());
        boolean inUnion = union != null && union.contains(field.name());
        int chance = row != null && row.chance >= 0 ? row.chance : inUnion ? 50 : usualChance(field);
        Row plainKeys = Objects.requireNonNull(rows.get("STRING"));
        return new Pool(
                chance,
                inUnion,
                sound,
                hostile,
                keys == null ? plainKeys.sound : keys.sound,
                keys == null ? plainKeys.hostile : keys.hostile);
    }

    private @Nullable Row row(ObjectSchema<?> type, String field) {
        Row own = rows.get(type.name() + "." + field);
        return own != null ? own : rows.get("*." + field);
    }

    private static int usualChance(Field field) {
        if (field.required()) {
            return 100;
        }
        return field.shape() == FieldShape.ONE ? 25 : 20;
    }

    /** A line for a field that is gone must not linger. */
    private void refuseStale() {
        Set<String> known = new HashSet<>();
        for (ObjectSchema<?> type : Schemas.all()) {
            for (Field field : type.fields()) {
                known.add(type.name() + "." + field.name());
                known.add("*." + field.name());
            }
        }
        for (String row : rows.keySet()) {
            if (row.indexOf('.') >= 0 && !known.contains(row.replace("#", ""))) {
                throw new IllegalStateException("pools.txt: no such field: " + row);
            }
        }
    }

    private void line(String line) {
        List<Object> tokens = new Tokens(line).all();
        String name = (String) tokens.get(0);
        if (name.equals("union")) {
            Set<String> members = unions.computeIfAbsent((String) tokens.get(1), t -> new HashSet<>());
            tokens.subList(2, tokens.size()).forEach(member -> members.add((String) member));
            return;
        }
        int chance = -1;
        List<Object> sound = new ArrayList<>();
        List<Object> hostile = new ArrayList<>();
        List<Object> into = sound;
        for (Object token : tokens.subList(1, tokens.size())) {
            if (token.equals(Tokens.BAR)) {
                into = hostile;
            } else if (token instanceof Tokens.Share share) {
                chance = share.percent();
            } else if (token instanceof Tokens.Reference reference) {
                Row named = rows.get(reference.name());
                if (named == null) {
                    throw new IllegalStateException("pools.txt: unknown pool " + reference.name());
                }
                into.addAll(named.sound);
            } else {
                into.add(token);
            }
        }
        rows.put(name, new Row(chance, List.copyOf(sound), List.copyOf(hostile)));
    }
}
