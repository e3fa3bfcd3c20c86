#!/usr/bin/env node
import '../dist/comment-cli.js';
