# Built in one stage with compilers and development tools, run in another without them.
FROM node:20-bookworm-slim AS build
WORKDIR /app
# SQLite's driver is compiled where no ready-made binary can be had.
RUN apt-get update \
 && apt-get install -y --no-install-recommends g++ make python3 \
 && rm -rf /var/lib/apt/lists/*
COPY . .
RUN node scripts/prepare.mjs \
 && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
# In production the service refuses to start while anybody could post to /api/messages: set MICROSOFT_APP_ID.
ENV NODE_ENV=production \
    DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/nlp-models ./nlp-models
# What a new team begins with.
COPY --from=build /app/bot/team/seed ./bot/team/seed
# A model is published only if all transcripts come out as written.
COPY --from=build /app/test/transcripts ./test/transcripts
COPY --from=build /app/dist ./dist
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 3978
# SIGTERM finishes what has been accepted, for 30 s at most.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/bot/main.js", "start"]
