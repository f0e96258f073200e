package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.source.EnvFromDraft;
import dev.podwright.dsl.source.EnvSource;
import dev.podwright.dsl.source.VolumeSource;
import dev.podwright.dsl.value.Constants;
import dev.podwright.dsl.value.ResourceAmount;
import dev.podwright.dsl.value.workload.RollingUpdateSetting;
import dev.podwright.dsl.value.workload.StatefulSetRollingUpdateSetting;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.Validator;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every parameter of every word refuses null, and names the word and the position. */
class NullTest {
    /** An argument of each type, and a draft to call words on. */
    private final Map<Class<?>, Object> samples = new LinkedHashMap<>();

    private int tried;
    private final List<String> accepted = new ArrayList<>();

    @Test
    void should_refuse_null_for_every_parameter_of_every_word() throws Exception {
        collect();
        for (Class<?> type : EveryWordTest.vocabulary()) {
            for (Method word : type.getMethods()) {
                if (word.getDeclaringClass().getName().startsWith("dev.podwright.dsl.")
                        && !word.isBridge()
                        && !word.getName().equals("equals")) {
                    boolean isStatic = Modifier.isStatic(word.getModifiers());
                    check(word, args -> word.invoke(isStatic ? "" : sample(type), args));
                }
            }
        }
        assertThat(tried).isGreaterThan(400);
        assertThat(accepted).isEmpty();
    }

    @FunctionalInterface
    private interface Call {
        Object with(Object[] args) throws ReflectiveOperationException;
    }

    private void check(Method word, Call call) throws ReflectiveOperationException {
        Class<?>[] types = word.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i].isPrimitive()) {
                continue;
            }
            refuses(word, call, i, null);
            for (Object bad : withNullInside(types[i])) {
                refuses(word, call, i, bad);
            }
        }
    }

    private void refuses(Method word, Call call, int position, Object bad) throws ReflectiveOperationException {
        Class<?>[] types = word.getParameterTypes();
        Object[] args = new Object[types.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = i == position ? bad : sample(types[i]);
        }
        tried++;
        try {
            call.with(args);
            accepted.add(word + " position " + (position + 1) + " given " + bad);
        } catch (InvocationTargetException e) {
            String message = String.valueOf(e.getCause().getMessage());
            boolean named =
                    message.contains("argument " + (position + 1) + " ") && message.contains(" of " + word.getName());
            if (!(e.getCause() instanceof NullPointerException) || !named) {
                accepted.add(word + " position " + (position + 1) + ": " + e.getCause());
            }
        }
    }

    /** Arguments that hold null, or give it. */
    private List<Object> withNullInside(Class<?> type) {
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            Object array = Array.newInstance(type.getComponentType(), 2);
            Array.set(array, 0, sample(type.getComponentType()));
            return List.of(array);
        }
        if (type == Iterable.class || type == List.class) {
            return List.of(Arrays.asList((Object) null));
        }
        if (type == Map.class) {
            Map<String, String> value = new HashMap<>();
            value.put("a", null);
            Map<String, String> key = new HashMap<>();
            key.put(null, "a");
            return List.of(value, key);
        }
        if (type == UnaryOperator.class) {
            return List.of((UnaryOperator<Object>) draft -> null);
        }
        return type == BiFunction.class
                ? List.of((BiFunction<Object, Object, Object>) (draft, each) -> null)
                : List.of();
    }

    private Object sample(Class<?> type) {
        if (type.isArray() && !samples.containsKey(type)) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, sample(type.getComponentType()));
            return array;
        }
        Object exact = samples.get(type);
        if (exact != null) {
            return exact;
        }
        return samples.values().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    private void add(Object... values) {
        for (Object value : values) {
            samples.put(value.getClass(), value);
        }
    }

    @SuppressWarnings("UnnecessaryLambda") // the type differs from call to call
    private <T> UnaryOperator<T> keep() {
        return draft -> {
            add(draft);
            return draft;
        };
    }

    private void collect() throws IllegalAccessException {
        add("app", Duration.ofSeconds(1), mib(1), ZONE, cpu("1"), exitCodes(IN, 1), FieldPath.of("spec"));
        samples.put(int.class, 1);
        samples.put(long.class, 1L);
        samples.put(double.class, 1.0);
        samples.put(boolean.class, true);
        samples.put(Map.class, Map.of("a", "b"));
        samples.put(Iterable.class, List.of("a"));
        samples.put(List.class, List.of(1));
        samples.put(Integer.class, 1);
        samples.put(UnaryOperator.class, UnaryOperator.identity());
        samples.put(BiFunction.class, (BiFunction<Object, Object, Object>) (draft, each) -> draft);
        samples.put(Consumer.class, (Consumer<Object>) builder -> {});
        samples.put(Validator.class, Validator.standard());
        samples.put(Container.class, Container.builder().name("c").image("i").build());
        samples.put(Volume.class, Volume.builder().name("v").build());
        samples.put(VolumeProjection.class, VolumeProjection.builder().build());
        samples.put(PodTemplateSpec.class, PodTemplateSpec.builder().build());
        for (Field constant : Constants.class.getFields()) {
            for (Class<?> type : constant.getType().getInterfaces()) {
                samples.put(type, constant.get(null));
            }
            samples.put(constant.getType(), constant.get(null));
        }
        samples.put(ResourceAmount.class, cpu("1"));
        samples.put(VolumeSource.class, emptyDir());
        samples.put(EnvSource.class, fieldRef("status.podIP"));
        samples.put(EnvFromDraft.class, secretRef("s"));
        add(
                emptyDir(),
                configMap("c"),
                secret("s"),
                hostPath("/h"),
                persistentVolumeClaim("c"),
                image("i"),
                nfs("n", "/"));
        add(csi("d"), downwardAPI(), projected(), ephemeral(), serviceAccountToken("t"), clusterTrustBundle("b"));
        add(podCertificate("s", "ED25519"), fieldRef("a"), resourceFieldRef("limits.cpu"), fileKeyRef("v", "p", "k"));
        add(secretKeyRef("s", "k"), httpGet("/", 1), tcpSocket(1), grpc(1), exec("a"), sleep(seconds(1)));
        add(volumeSource((Volume) samples.get(Volume.class)));
        add(container("app", "i")
                .port("p", 1, keep())
                .volumeMount("v", "/v", keep())
                .capabilities(keep())
                .seLinuxOptions(keep())
                .windowsOptions(keep()));
        add(pod("p").container("app", "i")
                .ownerReference("v1", "K", "n", "u", keep())
                .dnsConfig(keep())
                .toleration(keep())
                .topologySpreadConstraint(c -> {
                    add(c);
                    return c.labelSelector(keep());
                })
                .sharedVolume("v", emptyDir(), keep())
                .nodeAffinity(n -> {
                    add(n);
                    return n.required(keep());
                })
                .podAffinity(a -> {
                    add(a);
                    return a.required(ZONE, keep());
                }));
        samples.put(Pod.class, pod("p").buildUnchecked());
        add(maxSurge(1), maxUnavailable(1), partition(1), ZoneId.of("UTC"));
        add(job("j").podFailurePolicy(keep()).successPolicy(keep()));
        add(service("s").port(80, keep()), bundle());
        samples.put(RollingUpdateSetting.class, maxSurge(1));
        samples.put(StatefulSetRollingUpdateSetting.class, partition(1));
        samples.put(byte[].class, new byte[0]);
        for (KubernetesObjectDraft<?, ?> draft : List.of(
                deployment("d"),
                replicaSet("r"),
                statefulSet("s"),
                daemonSet("d"),
                job("j"),
                cronJob("c"),
                configMap("c"),
                secret("s"),
                persistentVolumeClaim("c"),
                service("s"))) {
            add(draft);
            KubernetesObject object = draft.buildUnchecked();
            samples.put(Schemas.ofKind(object.kind()).type(), object);
        }
    }
}
