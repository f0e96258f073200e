package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes objects and values of any model type. */
final class Maker {
    private final Pools pools;
    private final Draw draw;
    private final Settle settle;

    Maker(Pools pools, Draw draw) {
        this.pools = pools;
        this.draw = draw;
        this.settle = new Settle(draw);
    }

    /** An object that is sound for itself; what it refers to need not be there. */
    Node sound(ObjectSchema<?> type) {
        Node node = new Node(type);
        for (Field field : type.fields()) {
            Pools.Pool pool = pools.of(type, field);
            if (!pool.union() && draw.percent(pool.chance())) {
                node.set(field.index(), soundValue(type, field));
            }
        }
        if (pools.isUnion(type)) {
            Field one = oneOf(type);
            node.set(one.index(), soundValue(type, one));
        }
        settle.settle(node);
        return node;
    }

    void settle(Node node) {
        settle.settle(node);
    }

    /** An object of which nothing is known. */
    Node wild(ObjectSchema<?> type) {
        Node node = new Node(type);
        for (Field field : type.fields()) {
            Pools.Pool pool = pools.of(type, field);
            if (draw.percent(Math.max(pool.chance() / 2, 12))) {
                node.set(field.index(), draw.percent(25) ? hostileValue(type, field) : soundValue(type, field));
            }
        }
        return node;
    }

    private Field oneOf(ObjectSchema<?> type) {
        int sum = 0;
        for (Field field : type.fields()) {
            Pools.Pool pool = pools.of(type, field);
            sum += pool.union() ? pool.chance() : 0;
        }
        int left = draw.below(sum);
        for (Field field : type.fields()) {
            Pools.Pool pool = pools.of(type, field);
            left -= pool.union() ? pool.chance() : 0;
            if (left < 0) {
                return field;
            }
        }
        throw new IllegalStateException(type.name());
    }

    /** Removes the members of a union. */
    void clearUnion(Node node) {
        for (Field field : node.type.fields()) {
            if (pools.of(node.type, field).union()) {
                node.set(field.index(), null);
            }
        }
    }

    boolean isUnionMember(ObjectSchema<?> type, Field field) {
        return pools.of(type, field).union();
    }

    Object soundValue(ObjectSchema<?> type, Field field) {
        int size = draw.percent(65) ? 1 : draw.percent(65) ? 2 : 3;
        return switch (field.shape()) {
            case ONE -> soundOne(type, field);
            case LIST -> {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    Object each = soundOne(type, field);
                    if (!(each instanceof Raw) && !list.contains(each)) {
                        list.add(each);
                    }
                }
                yield list;
            }
            case MAP -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    map.put((String) draw.of(pools.of(type, field).keys()), soundOne(type, field));
                }
                yield map;
            }
        };
    }

    private Object soundOne(ObjectSchema<?> type, Field field) {
        if (field.kind() == FieldKind.OBJECT) {
            return sound(type.nested(field.index()));
        }
        return draw.of(pools.of(type, field).sound());
    }

    /** A value that is likely to break something. */
    Object hostileValue(ObjectSchema<?> type, Field field) {
        return switch (field.shape()) {
            case ONE -> hostileOne(type, field);
            case LIST -> {
                List<Object> list = new ArrayList<>();
                list.add(hostileOne(type, field));
                if (draw.percent(30)) {
                    list.add(soundOne(type, field));
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
        Pools.Pool pool = pools.of(type, field);
        boolean key = draw.percent(50);
        map.put(
                (String) draw.of(key ? pool.hostileKeys() : pool.keys()),
                key && draw.percent(70) ? soundOne(type, field) : hostileOne(type, field));
    }

    Object hostileOne(ObjectSchema<?> type, Field field) {
        if (field.kind() == FieldKind.OBJECT) {
            return draw.percent(15) ? Raw.EMPTY_OBJECT : wild(type.nested(field.index()));
        }
        List<Object> pool = pools.of(type, field).hostile();
        return pool.isEmpty() ? soundOne(type, field) : draw.of(pool);
    }
}
