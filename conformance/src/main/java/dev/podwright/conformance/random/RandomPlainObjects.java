package dev.podwright.conformance.random;

import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random objects that neither are pods nor have the template of one, about half of them invalid. */
final class RandomPlainObjects {
    /** The kinds. */
    static final List<String> KINDS =
            List.of("Service", "ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim", "Namespace");

    private static final List<String> NAMES = List.of("web", "a", "db-1", "x0");
    private static final List<String> NAMES_WITH_DIGIT = List.of("0a", "1", "9-a");
    private static final List<String> SERVICE_ANNOTATIONS = List.of(
            "service.kubernetes.io/topology-aware-hints",
            "service.kubernetes.io/topology-mode",
            "service.beta.kubernetes.io/load-balancer-source-ranges");
    private static final List<String> SERVICE_ANNOTATION_VALUES = List.of(
            "auto",
            "Auto",
            "10.0.0.0/8",
            "10.0.0.0/8, 2001:db8::/32",
            "",
            " ",
            "10.0.0.0/8,",
            "x,x,10.0.0.1/8",
            "\u00a010.0.0.0/8\t");
    private static final List<String> CLAIM_ANNOTATIONS = List.of("volume.beta.kubernetes.io/storage-class");
    private static final List<String> ACCOUNT_ANNOTATIONS = List.of("kubernetes.io/enforce-mountable-secrets");
    private static final List<String> SECRET_ANNOTATIONS =
            List.of("kubernetes.io/service-account.name", "kubernetes.io/service-account.uid");
    private static final Map<String, List<String>> KEYS_OF_SECRETS = Map.of(
            "kubernetes.io/tls",
            List.of("tls.crt", "tls.key"),
            "kubernetes.io/basic-auth",
            List.of("username", "password"),
            "kubernetes.io/ssh-auth",
            List.of("ssh-privatekey"),
            "kubernetes.io/dockercfg",
            List.of(".dockercfg"),
            "kubernetes.io/dockerconfigjson",
            List.of(".dockerconfigjson"));
    private static final List<String> JSON_TEXTS = List.of(
            "{}",
            "{\"auths\": {\"a\": {\"auth\": \"x\"}}}",
            " {\"a\": [1, -0.5e3, {}, [], null]} ",
            "null",
            "[]",
            "",
            "1",
            "\"a\"",
            "{",
            "{}}",
            "{\"a\": 01}",
            "{\"a\": 1e999}",
            "{\"a\": 1e-999}",
            "{\"a\": 1,}",
            "{\"a\": [1,]}",
            "{\"a\": \"\\u00e4\\x\"}",
            "{\"a\": \"\\ud800\"}",
            "{\"a\": tru}",
            "{\"a\": -}",
            "{\"a\": 1.}",
            "{\"a\" 1}",
            "{a: 1}",
            "{\"a\": \"\t\"}",
            "{\"a\": 1, \"a\": 2}",
            "{\"ä\": \"\u2028\"}");
    private static final List<String> JSON_BYTES =
            List.of("e30=", "e30K", "eyJhIjoi/yJ9", "bnVsbA==", "W10=", "", "eyJhIjp9");
    private static final List<String> TYPES =
            List.of("ClusterIP", "ClusterIP", "NodePort", "LoadBalancer", "LoadBalancer", "ExternalName");

    private final long seed;
    private final Rng rng;
    private final ObjectGenerator generator;
    private final RandomStatus status;

    RandomPlainObjects(long seed) {
        RandomPods pods = new RandomPods(seed);
        this.seed = seed;
        this.rng = pods.rng();
        this.generator = pods.generator();
        this.status = new RandomStatus(rng);
    }

    /** The object of a kind with a number, from 0, as one line of JSON. */
    String object(String kind, long which) {
        MutableObject object = valid(kind, which);
        boolean service = kind.equals("Service");
        if (rng.percent(service ? 55 : 85)) {
            for (int left = 1 + rng.below(service ? 3 : 5); left > 0; left--) {
                change(object);
            }
        }
        if (service && rng.percent(10)) {
            object.set("status", status.of(kind));
        }
        object.extra("\"apiVersion\":\"v1\",\"kind\":\"" + kind + "\"");
        return object.toString();
    }

    /** The random numbers, which continue after the last object. */
    Rng rng() {
        return rng;
    }

    MutableObject valid(String kind, long which) {
        rng.seed(RandomPods.mix(RandomPods.mix(seed ^ kind.hashCode()) + which));
        MutableObject object = generator.valid(Schemas.ofKind(kind));
        MutableObject metadata = generator.valid(Schemas.of(ObjectMeta.class));
        metadata.remove("generateName", "resourceVersion");
        metadata.set("name", rng.pick(rng.percent(95) ? NAMES : NAMES_WITH_DIGIT));
        object.set("metadata", metadata);
        switch (kind) {
            case "Service" -> service(object);
            case "ConfigMap" -> object.remove(rng.percent(85) ? "binaryData" : "immutable");
            case "PersistentVolumeClaim" -> annotate(object, 10, CLAIM_ANNOTATIONS, List.of("fast", ""));
            case "ServiceAccount" -> annotate(object, 20, ACCOUNT_ANNOTATIONS, List.of("true", "false"));
            case "Secret" -> secret(object);
            default -> {
                // nothing has to fit
            }
        }
        return object;
    }

    /** Makes the fields of a service fit each other, mostly. */
    private void service(MutableObject service) {
        annotate(service, 12, SERVICE_ANNOTATIONS, SERVICE_ANNOTATION_VALUES);
        MutableObject spec = service.in("spec");
        if (rng.percent(8)) {
            return;
        }
        String type = rng.pick(TYPES);
        spec.set("type", type);
        if (type.equals("ClusterIP") && rng.percent(50)) {
            spec.remove("type");
        }
        addresses(spec, type);
        ports(spec, type);
        if (!type.equals("ExternalName") && rng.percent(90)) {
            spec.remove("externalName");
        } else if (type.equals("ExternalName")) {
            spec.set("externalName", "db.example.com");
        }
        boolean balanced = type.equals("LoadBalancer");
        if (!balanced) {
            spec.remove("loadBalancerClass", "loadBalancerSourceRanges", "allocateLoadBalancerNodePorts");
        }
        boolean outside = balanced || type.equals("NodePort") || (type.equals("ClusterIP") && spec.has("externalIPs"));
        if (!outside) {
            spec.remove("externalTrafficPolicy");
        }
        if (!balanced || !"Local".equals(spec.get("externalTrafficPolicy"))) {
            spec.remove("healthCheckNodePort");
        }
    }

    private void annotate(MutableObject object, int share, List<String> keys, List<String> values) {
        if (!rng.percent(share)) {
            return;
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        for (int left = 1 + rng.below(2); left > 0; left--) {
            annotations.put(rng.pick(keys), rng.pick(values));
        }
        object.in("metadata").set("annotations", annotations);
    }

    /** Gives a secret the keys of its type, mostly. */
    private void secret(MutableObject secret) {
        List<String> keys = KEYS_OF_SECRETS.getOrDefault(String.valueOf(secret.get("type")), List.of());
        annotate(secret, keys.isEmpty() ? 50 : 0, SECRET_ANNOTATIONS, List.of("robot", "robot", ""));
        if (!keys.isEmpty() && rng.percent(80)) {
            boolean text = rng.percent(60);
            Map<String, Object> data = new LinkedHashMap<>();
            for (String key : keys) {
                if (rng.percent(95)) {
                    data.put(key, text ? rng.pick(JSON_TEXTS) : rng.pick(JSON_BYTES));
                }
            }
            secret.set(text ? "stringData" : "data", data);
        }
    }

    private void addresses(MutableObject spec, String type) {
        spec.remove("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy");
        if (type.equals("ExternalName")) {
            return;
        }
        List<String> addresses =
                rng.percent(50) ? List.of("10.0.0.1", "2001:db8::1") : List.of("2001:db8::1", "10.0.0.1");
        List<String> families = addresses.get(0).startsWith("10") ? List.of("IPv4", "IPv6") : List.of("IPv6", "IPv4");
        int given = rng.below(4);
        if (given == 3 && (type.equals("ClusterIP") || rng.percent(10))) {
            addresses = List.of("None");
        } else if (given == 3) {
            given = 0;
        }
        int used = Math.min(addresses.size(), given == 3 ? 1 : given);
        if (used > 0) {
            spec.set("clusterIP", addresses.get(0));
            if (used > 1 || rng.percent(50)) {
                spec.set("clusterIPs", new ArrayList<>(addresses.subList(0, used)));
            }
        }
        int named = rng.below(3);
        if (named > 0) {
            spec.set("ipFamilies", new ArrayList<>(families.subList(0, named)));
        }
        if (used == 2 || named == 2) {
            spec.set("ipFamilyPolicy", rng.pick("PreferDualStack", "RequireDualStack"));
        } else if (rng.percent(50)) {
            spec.set("ipFamilyPolicy", rng.pick("SingleStack", "PreferDualStack", "RequireDualStack"));
        }
    }

    private void ports(MutableObject spec, String type) {
        List<MutableObject> ports = spec.objects("ports");
        for (int i = 0; i < ports.size(); i++) {
            MutableObject port = ports.get(i);
            if (ports.size() > 1 && rng.percent(95)) {
                port.set("name", "p" + i);
                port.set("port", rng.percent(85) ? 80 + i : port.get("port"));
            }
            boolean node = type.equals("NodePort") || type.equals("LoadBalancer");
            if (!node) {
                port.remove("nodePort");
            } else if (rng.percent(30)) {
                port.set("nodePort", 30_000 + rng.below(6));
            }
        }
    }

    /** Changes a field anywhere in an object. */
    void change(MutableObject object) {
        List<MutableObject> all = new ArrayList<>();
        object.collect(all);
        MutableObject one = rng.percent(15) ? object.in("metadata") : rng.pick(all);
        ObjectSchema<?> type = one.type;
        if (type.fields().isEmpty()) {
            return;
        }
        Field field = rng.pick(type.fields());
        if (one == object && field.name().equals("metadata") && rng.percent(80)) {
            return;
        }
        int kind = rng.below(100);
        if (kind < 55) {
            one.set(field.index(), generator.hostileValue(type, field));
        } else if (kind < 80) {
            one.set(field.index(), generator.validValue(type, field));
        } else if (kind < 90) {
            one.set(field.index(), null);
        } else {
            one.set(field.index(), kind < 95 ? RawJson.NULL : RawJson.EMPTY_OBJECT);
        }
    }
}
