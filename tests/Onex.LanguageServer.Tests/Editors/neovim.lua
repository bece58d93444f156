-- Does in Neovim what a user does: opens a contract, sees a finding, takes its quick fix. Prints what became of it as JSON.
-- The contract's path is in ONEX_CONTRACT, the server's command in ONEX_SERVER, its words separated by newlines.
local patience = 60000
local contract = os.getenv("ONEX_CONTRACT")

local function finish(result)
  result.messages = vim.fn.execute("messages")
  io.stdout:write(vim.fn.json_encode(result) .. "\n")
  vim.cmd("qa!")
end

vim.cmd("edit " .. vim.fn.fnameescape(contract))
local id = vim.lsp.start_client({
  name = "onex",
  cmd = vim.split(os.getenv("ONEX_SERVER"), "\n"),
  root_dir = vim.fn.fnamemodify(contract, ":h"),
})
vim.lsp.buf_attach_client(0, id)

local function found(code)
  return vim.tbl_filter(function(d) return d.code == code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code == code) end, vim.diagnostic.get(0))
end

if not vim.wait(patience, function() return #found("CONTRACT-003") > 0 end, 20) then
  return finish({ failed = "no diagnostic came", diagnostics = vim.diagnostic.get(0) })
end
local diagnostic = found("CONTRACT-003")[1]

-- The menu of code actions: the user chooses the first one.
local offered = {}
vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do table.insert(offered, options.format_item and options.format_item(item) or tostring(item)) end
  choose(items[1], 1)
end
vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
vim.lsp.buf.code_action()
local isFixed = vim.wait(patience, function() return #found("CONTRACT-003") == 0 end, 20)
finish({ fixed = isFixed, line = diagnostic.lnum, column = diagnostic.col, message = diagnostic.message, offered = offered, text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") })
