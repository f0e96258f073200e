package dev.podwright.dsl.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The state of drafts of other packages of the DSL. It is not public there, since it is of this package; their classes
 * register how to get it when they are initialized.
 */
public final class DraftAccess {
    private static final Map<Class<?>, Function<Object, Object>> STATES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, BiFunction<Object, KubernetesObjectState, ?>> DRAFTS = new ConcurrentHashMap<>();

    private DraftAccess() {}

    /** Makes the state of drafts of a type known. */
    @SuppressWarnings("unchecked") // it is called with drafts of the type only
    public static <D> void register(Class<D> type, Function<D, ?> state) {
        STATES.put(type, (Function<Object, Object>) state);
    }

    /**
     * The state of a draft, of the type that the caller knows it to be.
     *
     * @param type the type that has registered
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller and the draft agree on it
    public static <S> S state(Class<?> type, Object draft) {
        @Nullable Function<Object, Object> state = STATES.get(type);
        if (state == null) {
            throw new IllegalStateException(type.getName() + " has not registered");
        }
        return (S) state.apply(draft);
    }

    /** Makes it known how to get the state of drafts of whole objects, and how to make one of a draft and another state. */
    @SuppressWarnings("unchecked") // a state is given only to the type that made it
    public static <D, S extends KubernetesObjectState> void registerObject(
            Class<D> type, Function<D, S> state, BiFunction<D, S, D> with) {
        register(type, state);
        DRAFTS.put(type, (BiFunction<Object, KubernetesObjectState, ?>) (BiFunction<?, ?, ?>) with);
    }

    /** The state of a draft of a whole object. */
    public static KubernetesObjectState objectState(Object draft) {
        return state(draft.getClass(), draft);
    }

    /** A draft with another state. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // the type has registered how to make one of itself
    public static <D> D with(Object draft, KubernetesObjectState state) {
        BiFunction<Object, KubernetesObjectState, ?> with = DRAFTS.get(draft.getClass());
        if (with == null) {
            throw new IllegalStateException(draft.getClass().getName() + " has not registered");
        }
        return (D) with.apply(draft, state);
    }
}
