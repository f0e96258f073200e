package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import dev.podwright.dsl.Pods;
import dev.podwright.model.volume.ClusterTrustBundleProjection;
import dev.podwright.model.volume.ISCSIVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import org.junit.jupiter.api.Test;

class VolumeWordsTest {
    @Test
    void every_source() {
        assertYaml(
                pod().volume(
                                "a",
                                configMap("settings")
                                        .item("k", "p")
                                        .item("l", "q", 0400)
                                        .defaultMode(0440)
                                        .optional())
                        .volume(
                                "b",
                                secret("db")
                                        .item("k", "p")
                                        .item("l", "q", 0400)
                                        .defaultMode(0400)
                                        .optional())
                        .volume("c", emptyDir().medium(MEMORY).sizeLimit("64Mi"))
                        .volume("d", emptyDir().medium(HUGE_PAGES).sizeLimit(gib(1)))
                        .volume("e", emptyDir().medium("HugePages-2Mi"))
                        .volume("f", persistentVolumeClaim("data").readOnly())
                        .volume("g", image("example/models:1").pullPolicy(IF_NOT_PRESENT))
                        .volume(
                                "h",
                                downwardAPI()
                                        .item("labels", fieldRef("metadata.labels"))
                                        .item(
                                                "cpu",
                                                resourceFieldRef("limits.cpu").containerName("app"),
                                                0444)
                                        .defaultMode(0640))
                        .volume(
                                "i",
                                projected(configMap("settings"), secret("db").item("k", "p"))
                                        .source(downwardAPI().item("name", fieldRef("metadata.name")))
                                        .source(serviceAccountToken("token")
                                                .audience("vault")
                                                .expiration(hours(1)))
                                        .source(projection(VolumeProjection.builder()
                                                .clusterTrustBundle(ClusterTrustBundleProjection.builder()
                                                        .name("roots")
                                                        .path("ca.pem")
                                                        .build())
                                                .build()))
                                        .defaultMode(0440))
                        .volume("j", nfs("nfs.example.com", "/exports").readOnly())
                        .volume(
                                "k",
                                csi("secrets-store.csi.k8s.io")
                                        .volumeAttribute("secretProviderClass", "vault")
                                        .nodePublishSecretRef("credentials")
                                        .fsType("ext4")
                                        .readOnly())
                        .volume(
                                "l",
                                ephemeralClaim("10Gi").storageClassName("fast").volumeMode(FILESYSTEM))
                        .volume(
                                "m",
                                volumeSource(Volume.builder()
                                        .iscsi(ISCSIVolumeSource.builder()
                                                .targetPortal("10.0.2.15:3260")
                                                .iqn("iqn.2001-04.com.example:storage.disk1")
                                                .lun(0)
                                                .build())
                                        .build())),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  volumes:
                  - name: a
                    configMap:
                      name: settings
                      items:
                      - key: k
                        path: p
                      - key: l
                        path: q
                        mode: 256
                      defaultMode: 288
                      optional: true
                  - name: b
                    secret:
                      secretName: db
                      items:
                      - key: k
                        path: p
                      - key: l
                        path: q
                        mode: 256
                      defaultMode: 256
                      optional: true
                  - name: c
                    emptyDir:
                      medium: Memory
                      sizeLimit: 64Mi
                  - name: d
                    emptyDir:
                      medium: HugePages
                      sizeLimit: 1Gi
                  - name: e
                    emptyDir:
                      medium: HugePages-2Mi
                  - name: f
                    persistentVolumeClaim:
                      claimName: data
                      readOnly: true
                  - name: g
                    image:
                      reference: example/models:1
                      pullPolicy: IfNotPresent
                  - name: h
                    downwardAPI:
                      items:
                      - path: labels
                        fieldRef:
                          fieldPath: metadata.labels
                      - path: cpu
                        resourceFieldRef:
                          containerName: app
                          resource: limits.cpu
                        mode: 292
                      defaultMode: 416
                  - name: i
                    projected:
                      sources:
                      - configMap:
                          name: settings
                      - secret:
                          name: db
                          items:
                          - key: k
                            path: p
                      - downwardAPI:
                          items:
                          - path: name
                            fieldRef:
                              fieldPath: metadata.name
                      - serviceAccountToken:
                          audience: vault
                          expirationSeconds: 3600
                          path: token
                      - clusterTrustBundle:
                          name: roots
                          path: ca.pem
                      defaultMode: 288
                  - name: j
                    nfs:
                      server: nfs.example.com
                      path: /exports
                      readOnly: true
                  - name: k
                    csi:
                      driver: secrets-store.csi.k8s.io
                      readOnly: true
                      fsType: ext4
                      volumeAttributes:
                        secretProviderClass: vault
                      nodePublishSecretRef:
                        name: credentials
                  - name: l
                    ephemeral:
                      volumeClaimTemplate:
                        spec:
                          accessModes:
                          - ReadWriteOnce
                          resources:
                            requests:
                              storage: 10Gi
                          storageClassName: fast
                          volumeMode: Filesystem
                  - name: m
                    iscsi:
                      targetPortal: 10.0.2.15:3260
                      iqn: iqn.2001-04.com.example:storage.disk1
                      lun: 0
                """);
    }

    @Test
    void host_paths_and_pulls() {
        assertYaml(
                pod().volume("a", hostPath("/a"))
                        .volume("b", hostPath("/b").type(DIRECTORY))
                        .volume("c", hostPath("/c").type(DIRECTORY_OR_CREATE))
                        .volume("d", hostPath("/d").type(FILE))
                        .volume("e", hostPath("/e").type(FILE_OR_CREATE))
                        .volume("f", hostPath("/f").type(SOCKET))
                        .volume("g", hostPath("/g").type(CHAR_DEVICE))
                        .volume("h", hostPath("/h").type(BLOCK_DEVICE))
                        .volume("i", image("i").pullPolicy(ALWAYS))
                        .volume("j", image("i").pullPolicy(NEVER)),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  volumes:
                  - name: a
                    hostPath:
                      path: /a
                  - name: b
                    hostPath:
                      path: /b
                      type: Directory
                  - name: c
                    hostPath:
                      path: /c
                      type: DirectoryOrCreate
                  - name: d
                    hostPath:
                      path: /d
                      type: File
                  - name: e
                    hostPath:
                      path: /e
                      type: FileOrCreate
                  - name: f
                    hostPath:
                      path: /f
                      type: Socket
                  - name: g
                    hostPath:
                      path: /g
                      type: CharDevice
                  - name: h
                    hostPath:
                      path: /h
                      type: BlockDevice
                  - name: i
                    image:
                      reference: i
                      pullPolicy: Always
                  - name: j
                    image:
                      reference: i
                      pullPolicy: Never
                """);
    }

    @Test
    void shared_volumes_and_memory() {
        assertYaml(
                Pods.pod("p")
                        .sharedVolume(
                                "logs",
                                emptyDir().sizeLimit("1Gi"),
                                v -> v.writtenBy("app", "/var/log/app")
                                        .readBy("shipper", "/logs")
                                        .sharedBy("tidy", "/logs"))
                        .sharedMemory("256Mi", "app", "tidy")
                        .container(app())
                        .container("tidy", "t")
                        .sidecar("shipper", "s", c -> c.follows("app")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  annotations:
                    writes.podwright.dev/app: logs
                    reads.podwright.dev/shipper: logs
                    shares.podwright.dev/tidy: logs, shared-memory
                    shares.podwright.dev/app: shared-memory
                    follows.podwright.dev/shipper: app
                spec:
                  initContainers:
                  - name: shipper
                    image: s
                    restartPolicy: Always
                    volumeMounts:
                    - name: logs
                      mountPath: /logs
                      readOnly: true
                  containers:
                  - name: app
                    image: example/app:1
                    volumeMounts:
                    - name: logs
                      mountPath: /var/log/app
                    - name: shared-memory
                      mountPath: /dev/shm
                  - name: tidy
                    image: t
                    volumeMounts:
                    - name: logs
                      mountPath: /logs
                    - name: shared-memory
                      mountPath: /dev/shm
                  volumes:
                  - name: logs
                    emptyDir:
                      sizeLimit: 1Gi
                  - name: shared-memory
                    emptyDir:
                      medium: Memory
                      sizeLimit: 256Mi
                """);
    }
}
