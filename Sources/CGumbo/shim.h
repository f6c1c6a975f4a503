/* gumbo, as Markup calls it.
 *
 * gumbo frees a page node by node and goes as deep as the page nests, which a hostile page makes too deep for a thread's
 * stack. So its memory comes from a list of blocks here, which are freed one after the other without looking at the page.
 * The fields of a node's union get functions, because Swift sees C unions as copies. */
#ifndef QUAN_CGUMBO_SHIM_H
#define QUAN_CGUMBO_SHIM_H

#include <gumbo.h>
#include <stdlib.h>

typedef struct quan_block {
  struct quan_block *previous, *next;
} quan_block;

static inline void *quan_allocate(void *list, size_t size) {
  quan_block *first = (quan_block *)list;
  quan_block *block = (quan_block *)malloc(sizeof(quan_block) + size);
  if (!block) abort();
  block->previous = first;
  block->next = first->next;
  if (first->next) first->next->previous = block;
  first->next = block;
  return block + 1;
}

static inline void quan_free(void *list, void *memory) {
  (void)list;
  if (!memory) return;
  quan_block *block = (quan_block *)memory - 1;
  block->previous->next = block->next;
  if (block->next) block->next->previous = block->previous;
  free(block);
}

/* Parses a page; its memory hangs on `list`, which begins empty. */
static inline const GumboNode *quan_parse_page(quan_block *list, const char *bytes, size_t count) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = quan_allocate;
  options.deallocator = quan_free;
  options.userdata = list;
  options.max_errors = 0;
  list->previous = list->next = NULL;
  return gumbo_parse_with_options(&options, bytes, count)->document;
}

static inline void quan_free_page(quan_block *list) {
  for (quan_block *block = list->next; block;) {
    quan_block *next = block->next;
    free(block);
    block = next;
  }
  list->next = NULL;
}

static inline bool quan_is_element(const GumboNode *node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

static inline bool quan_is_text(const GumboNode *node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE;
}

static inline const GumboVector *quan_children(const GumboNode *node) {
  return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &node->v.element.children;
}

static inline const GumboNode *quan_child(const GumboNode *node, unsigned index) {
  return (const GumboNode *)quan_children(node)->data[index];
}

static inline const char *quan_tag_name(const GumboNode *node) { return gumbo_normalized_tagname(node->v.element.tag); }

static inline unsigned quan_attribute_count(const GumboNode *node) { return node->v.element.attributes.length; }

static inline const GumboAttribute *quan_attribute(const GumboNode *node, unsigned index) {
  return (const GumboAttribute *)node->v.element.attributes.data[index];
}

static inline const char *quan_text(const GumboNode *node) { return node->v.text.text; }

static inline size_t quan_text_offset(const GumboNode *node) { return node->v.text.start_pos.offset; }

#endif
