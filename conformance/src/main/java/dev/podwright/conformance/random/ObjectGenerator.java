package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generates objects and values of any model type. */
final class ObjectGenerator {
    private final ValuePools pools;
    private final Rng rng;
    private final ObjectFixups fixups;

    ObjectGenerator(ValuePools pools, Rng rng) {
        this.pools = pools;
        this.rng = rng;
        this.fixups = new ObjectFixups(rng);
    }

    /** An object that is valid by itself; what it refers to need not exist. */
    MutableObject valid(ObjectSchema<?> type) {
        MutableObject object = new MutableObject(type);
        for (Field field : type.fields()) {
            ValuePools.Pool pool = pools.of(type, field);
            if (!pool.union() && rng.percent(pool.chance())) {
                object.set(field.index(), validValue(type, field));
            }
        }
        if (pools.isUnion(type)) {
            Field one = oneOf(type);
            object.set(one.index(), validValue(type, one));
        }
        fixups.apply(object);
        return object;
    }

    void fixUp(MutableObject object) {
        fixups.apply(object);
    }

    /** An object of arbitrary fields, valid or not. */
    MutableObject arbitrary(ObjectSchema<?> type) {
        MutableObject object = new MutableObject(type);
        for (Field field : type.fields()) {
            ValuePools.Pool pool = pools.of(type, field);
            if (rng.percent(Math.max(pool.chance() / 2, 12))) {
                object.set(field.index(), rng.percent(25) ? hostileValue(type, field) : validValue(type, field));
            }
        }
        return object;
    }

    private Field oneOf(ObjectSchema<?> type) {
        int sum = 0;
        for (Field field : type.fields()) {
            ValuePools.Pool pool = pools.of(type, field);
            sum += pool.union() ? pool.chance() : 0;
        }
        int left = rng.below(sum);
        for (Field field : type.fields()) {
            ValuePools.Pool pool = pools.of(type, field);
            left -= pool.union() ? pool.chance() : 0;
            if (left < 0) {
                return field;
            }
        }
        throw new IllegalStateException(type.name());
    }

    /** Removes the members of a union. */
    void clearUnion(MutableObject object) {
        for (Field field : object.type.fields()) {
            if (pools.of(object.type, field).union()) {
                object.set(field.index(), null);
            }
        }
    }

    /** The percentage of valid objects that have a field. */
    int chance(ObjectSchema<?> type, Field field) {
        return pools.of(type, field).chance();
    }

    boolean isUnionMember(ObjectSchema<?> type, Field field) {
        return pools.of(type, field).union();
    }

    Object validValue(ObjectSchema<?> type, Field field) {
        int size = rng.percent(65) ? 1 : rng.percent(65) ? 2 : 3;
        return switch (field.shape()) {
            case ONE -> validElement(type, field);
            case LIST -> {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    Object each = validElement(type, field);
                    if (!(each instanceof RawJson) && !list.contains(each)) {
                        list.add(each);
                    }
                }
                yield list;
            }
            case MAP -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    map.put((String) rng.pick(pools.of(type, field).keys()), validElement(type, field));
                }
                yield map;
            }
        };
    }

    private Object validElement(ObjectSchema<?> type, Field field) {
        if (field.kind() == FieldKind.OBJECT) {
            return valid(type.nested(field.index()));
        }
        return rng.pick(pools.of(type, field).valid());
    }

    /** A value that is likely to be invalid. */
    Object hostileValue(ObjectSchema<?> type, Field field) {
        return switch (field.shape()) {
            case ONE -> hostileElement(type, field);
            case LIST -> {
                List<Object> list = new ArrayList<>();
                list.add(hostileElement(type, field));
                if (rng.percent(30)) {
                    list.add(validElement(type, field));
                }
                yield list;
            }
            case MAP -> {
                Map<String, Object> map = new LinkedHashMap<>();
                putHostile(map, type, field);
                yield map;
            }
        };
    }

    void putHostile(Map<String, Object> map, ObjectSchema<?> type, Field field) {
        ValuePools.Pool pool = pools.of(type, field);
        boolean key = rng.percent(50);
        map.put(
                (String) rng.pick(key ? pool.hostileKeys() : pool.keys()),
                key && rng.percent(70) ? validElement(type, field) : hostileElement(type, field));
    }

    Object hostileElement(ObjectSchema<?> type, Field field) {
        if (field.kind() == FieldKind.OBJECT) {
            return rng.percent(15) ? RawJson.EMPTY_OBJECT : arbitrary(type.nested(field.index()));
        }
        List<Object> pool = pools.of(type, field).hostile();
        return pool.isEmpty() ? validElement(type, field) : rng.pick(pool);
    }
}
